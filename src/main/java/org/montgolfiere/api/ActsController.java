package org.montgolfiere.api;

import java.time.Instant;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.inbox.Assignment;
import org.montgolfiere.inbox.Closure;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Outcome;
import org.montgolfiere.inbox.Snooze;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done about a conversation: who has it, whether it is done with, until when it sleeps. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class ActsController {

    private final Desk desk;
    private final Assignment assignment;
    private final Closure closure;
    private final Snooze snooze;

    ActsController(Desk desk, Assignment assignment, Closure closure, Snooze snooze) {
        this.desk = desk;
        this.assignment = assignment;
        this.closure = closure;
        this.snooze = snooze;
    }

    @PostMapping("/assignment")
    ConversationShape assign(Viewer viewer, @PathVariable long id, @Body Given body) {
        Long person = body.object().maybeId("person");
        body.check();
        Member member = desk.member(viewer, id);
        return shape(
                member, person == null ? assignment.claim(member, id) : assignment.assign(member, id, person, null));
    }

    @DeleteMapping("/assignment")
    ConversationShape release(Viewer viewer, @PathVariable long id) {
        Member member = desk.member(viewer, id);
        return shape(member, assignment.release(member, id));
    }

    @PostMapping("/closure")
    ConversationShape close(Viewer viewer, @PathVariable long id) {
        Member member = desk.member(viewer, id);
        return shape(member, closure.close(member, id, null));
    }

    @DeleteMapping("/closure")
    ConversationShape reopen(Viewer viewer, @PathVariable long id) {
        Member member = desk.member(viewer, id);
        return shape(member, closure.reopen(member, id));
    }

    @PostMapping("/snooze")
    ConversationShape putOff(Viewer viewer, @PathVariable long id, @Body Given body) {
        Instant until = body.object().moment("until");
        body.check();
        Member member = desk.member(viewer, id);
        return shape(member, snooze.until(member, id, until));
    }

    @DeleteMapping("/snooze")
    ConversationShape wake(Viewer viewer, @PathVariable long id) {
        Member member = desk.member(viewer, id);
        return shape(member, snooze.wake(member, id));
    }

    private ConversationShape shape(Member member, Outcome outcome) {
        return ConversationShape.of(desk.row(member, done(outcome)));
    }

    /** @return the id of the conversation @throws Refused where it was not done */
    static long done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.conversation().id();
            case Outcome.Held held -> throw Refused.conflict(held.by() + " has it.");
            case Outcome.Stale _ -> throw Refused.conflict("It changed meanwhile; look again.");
            case Outcome.Off off -> throw Refused.conflict(off.name() + " is off.");
            case Outcome.Refused(String why) -> throw Refused.because(Reason.of(why));
        };
    }
}
