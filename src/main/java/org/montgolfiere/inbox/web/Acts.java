package org.montgolfiere.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Outcome;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers a command on a conversation: the head as it is now, and a sentence where there is something to say. */
@Component
class Acts {

    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Templates templates;
    private final Heads heads;
    private final Openings openings;

    Acts(Templates templates, Heads heads, Openings openings) {
        this.templates = templates;
        this.heads = heads;
        this.openings = openings;
    }

    /** @param id the conversation that was meant @return a part for htmx, else a page or a redirect */
    Object answer(Page page, Member member, long id, Outcome outcome, HttpServletResponse response) {
        String sentence = sentence(page, outcome);
        if (page.partial()) {
            return head(page, member, id, sentence, response);
        }
        if (sentence == null) {
            return seeOther("/conversations/" + id);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return templates.inboxRefused(page.in(member.brand()), sentence, "/conversations/" + id);
    }

    /** Leads on, in a way that a form and htmx both follow. */
    static RedirectView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    /** Has the page say one sentence once. */
    static void say(HttpServletResponse response, String sentence) {
        response.setHeader("HX-Trigger", ASCII.writeValueAsString(Map.of("say", Map.of("sentence", sentence))));
    }

    private Object head(Page page, Member member, long id, @Nullable String sentence, HttpServletResponse response) {
        if (sentence != null) {
            say(response, sentence);
        }
        Head head = heads.of(page, member, id, Asked.of(Map.of()));
        Conversation conversation = head.conversation();
        return templates.inboxHead(page, head, openings.menu(page, member, conversation));
    }

    static @Nullable String sentence(Page page, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> null;
            case Outcome.Held held -> page.say("inbox.held", held.by());
            case Outcome.Stale stale -> page.say("inbox.stale");
            case Outcome.Off off -> off(page, off);
            case Outcome.Refused refused -> page.say(refused.why());
        };
    }

    private static String off(Page page, Outcome.Off off) {
        Instant until = off.until();
        String who = until == null
                ? page.say("inbox.assign.off", off.name())
                : page.say("inbox.assign.off.until", off.name(), page.words().moment(until));
        String there = off.there().isEmpty()
                ? page.say("inbox.assign.off.nobody")
                : page.say("inbox.assign.off.there", String.join(", ", off.there()));
        return who + " " + there;
    }
}
