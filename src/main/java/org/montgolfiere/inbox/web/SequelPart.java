package org.montgolfiere.inbox.web;

import gg.jte.Content;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Sequels;
import org.montgolfiere.inbox.ThreadPart;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Component;

/** Says above a conversation that it goes on in private, or goes on from what was said in public. */
@Component
class SequelPart implements ThreadPart {

    private final Sequels sequels;
    private final Templates templates;

    SequelPart(Sequels sequels, Templates templates) {
        this.sequels = sequels;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public @Nullable Content show(Page page, Member member, Conversation conversation) {
        List<Sequels.Sequel> shown = sequels.of(member, conversation).stream()
                .filter(each -> conversation.isPrivate() || !each.parted())
                .toList();
        return shown.isEmpty() ? null : templates.inboxSequels(page, conversation.isPrivate(), shown);
    }
}
