package org.montgolfiere.outbound.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Outgoing.Picture;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Precedents;
import org.montgolfiere.outbound.Hand;
import org.montgolfiere.outbound.Holding;
import org.montgolfiere.outbound.Outbox;
import org.montgolfiere.outbound.Reply;
import org.montgolfiere.outbound.Tray;
import org.montgolfiere.outbound.checks.Reason;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** Writing an answer: its draft, a saved reply, and Send. */
@Controller
class ReplyScreen {

    private final Desk desk;
    private final Outbox outbox;
    private final Tray tray;
    private final Trays trays;
    private final Composers composers;
    private final Precedents precedents;
    private final Templates templates;

    ReplyScreen(
            Desk desk,
            Outbox outbox,
            Tray tray,
            Trays trays,
            Composers composers,
            Precedents precedents,
            Templates templates) {
        this.precedents = precedents;
        this.desk = desk;
        this.outbox = outbox;
        this.tray = tray;
        this.trays = trays;
        this.composers = composers;
        this.templates = templates;
    }

    /**
     * The composer; with {@code reply} filled from that saved reply, with {@code answer} from a topic's, with {@code precedent}
     * from an answer of ours, with {@code line} from a storm's lines to take, with {@code to} aimed at that message; with
     * {@code voice} in the voice in which it was begun.
     */
    @GetMapping("/conversations/{id}/composer")
    JteModel composer(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam @Nullable Long reply,
            @RequestParam @Nullable Long answer,
            @RequestParam @Nullable Integer line,
            @RequestParam @Nullable Long precedent,
            @RequestParam @Nullable Long voice,
            @RequestParam @Nullable Long to,
            @RequestParam(defaultValue = "false") boolean quotes) {
        Member member = desk.member(viewer, id);
        Conversation conversation = desk.conversation(member, id);
        Composer composer = composer(member, conversation, voice, to, quotes);
        String text = null;
        if (line != null) {
            text = composers.lineToTake(member, line);
        } else if (answer != null) {
            text = composers.answered(member, conversation, answer);
        } else if (precedent != null) {
            text = precedents.words(member, conversation, precedent);
        } else if (reply != null) {
            text = composers.filled(member, conversation, reply);
        }
        return templates.outboundComposer(
                page, text == null ? composer : composer.with(text, Manner.USUAL, null, false));
    }

    @PutMapping("/conversations/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepDraft(Viewer viewer, @PathVariable long id, @RequestParam String text) {
        tray.keepDraft(desk.member(viewer, id), id, text);
    }

    @PostMapping("/conversations/{id}/replies")
    JteModel send(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam String text,
            @RequestParam @Nullable Long voice,
            @RequestParam @Nullable Long to,
            @RequestParam(defaultValue = "false") boolean quotes,
            @RequestParam @Nullable Integer seen,
            @RequestParam @Nullable Instant shown,
            @RequestParam @Nullable UUID once,
            @RequestParam(defaultValue = "false") boolean insists,
            @RequestParam @Nullable String audience,
            @RequestParam @Nullable String warning,
            @RequestParam(name = "picture") @Nullable List<MultipartFile> pictures,
            @RequestParam(name = "alt") @Nullable List<String> alt,
            @RequestParam @Nullable Long typed,
            @RequestParam @Nullable Instant opened,
            @RequestParam @Nullable String handle,
            @RequestParam(defaultValue = "false") boolean pictured,
            HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        Manner manner = Manner.of(audience, warning);
        List<Picture> images = Uploads.of(pictures, alt);
        Reply reply = new Reply(
                id,
                text,
                images,
                voice,
                to,
                quotes,
                insists ? null : seen,
                shown,
                once,
                manner,
                Hand.of(typed, opened, handle));
        Holding holding = pictured && images.isEmpty() ? Uploads.GONE : outbox.hold(member, reply);
        Conversation conversation = desk.conversation(member, id);
        return switch (holding) {
            case Holding.Held held -> {
                Events.afterSettle(response, "held", Map.of("none", page.say("outbound.nothing-else")));
                yield templates.outboundHeld(
                        page, composers.of(member, conversation), trays.of(member), Reasons.own(page, held.own()));
            }
            case Holding.Stopped(Reason why, boolean byHandle) ->
                page.partial()
                        ? Events.warn(
                                response, templates.outboundStopped(page, Reasons.say(page, why), byHandle, false))
                        : templates.outboundComposer(
                                page,
                                composer(member, conversation, voice, to, quotes)
                                        .stopped(text, manner, new Composer.Stop(why, byHandle))
                                        .pictured(!images.isEmpty()));
            case Holding.Refused refused ->
                page.partial()
                        ? Events.warn(
                                response,
                                templates.outboundStopped(
                                        page, Reasons.say(page, refused.why()), false, refused.mayInsist()))
                        : templates.outboundComposer(
                                page,
                                composer(member, conversation, voice, to, quotes)
                                        .with(text, manner, refused.why(), refused.mayInsist())
                                        .pictured(!images.isEmpty()));
        };
    }

    private Composer composer(
            Member member, Conversation conversation, @Nullable Long voice, @Nullable Long to, boolean quotes) {
        return to == null ? composers.of(member, conversation, voice) : composers.of(member, conversation, to, quotes);
    }
}
