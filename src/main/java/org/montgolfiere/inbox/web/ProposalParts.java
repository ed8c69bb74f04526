package org.montgolfiere.inbox.web;

import gg.jte.Content;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.LastWord;
import org.montgolfiere.inbox.Precedent;
import org.montgolfiere.inbox.Precedents;
import org.montgolfiere.inbox.ThreadPart;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the desk proposes above the composer: the answer of last time, or to leave it there. */
@Configuration
class ProposalParts {

    @Bean
    @Order(1)
    ThreadPart lastWordPart(LastWord lastWord, Templates templates) {
        return new Part((page, member, conversation) -> {
            LastWord.Proposal proposal = lastWord.of(member, conversation);
            return proposal == null ? null : templates.inboxLastWord(page, conversation.id(), proposal);
        });
    }

    @Bean
    @Order(2)
    ThreadPart precedentPart(Precedents precedents, Templates templates) {
        return new Part((page, member, conversation) -> {
            Precedent precedent = precedents.of(member, conversation);
            return precedent == null ? null : templates.inboxPrecedent(page, conversation.id(), precedent);
        });
    }

    private interface Show {
        @Nullable
        Content of(Page page, Member member, Conversation conversation);
    }

    private record Part(Show show) implements ThreadPart {
        @Override
        public Place place() {
            return Place.FOOT;
        }

        @Override
        public @Nullable Content show(Page page, Member member, Conversation conversation) {
            return show.of(page, member, conversation);
        }
    }
}
