package org.montgolfiere.offduty.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.Gate;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Objection;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Duty by one's own hand: taken until an hour, moved, ended. Nobody's but one's own. */
@Controller
class DutyScreen {

    private final Duty duty;
    private final Gate gate;
    private final DutyQuestion question;
    private final Templates templates;

    DutyScreen(Duty duty, Gate gate, DutyQuestion question, Templates templates) {
        this.duty = duty;
        this.gate = gate;
        this.question = question;
        this.templates = templates;
    }

    @GetMapping("/brands/{brand}/duty")
    JteModel show(Page page, Member member) {
        return templates.offdutyDuty(
                page,
                own(page, reader(member)),
                duty.on(member.brand(), page.words().now()),
                gate.unseen(member));
    }

    @PostMapping("/brands/{brand}/duty")
    JteModel take(Page page, Member member, @RequestParam String until, HttpServletResponse response) {
        Instant end = end(until, page.words());
        return answer(page, member, end == null ? unreadable() : duty.take(reader(member), end), response);
    }

    /** Not now: the question goes until tomorrow. */
    @DeleteMapping("/brands/{brand}/duty/question")
    @ResponseStatus(HttpStatus.OK)
    void notNow(Page page, Member member) {
        reader(member);
        question.answer(page.words());
    }

    @PutMapping("/brands/{brand}/duty")
    JteModel change(Page page, Member member, @RequestParam String until, HttpServletResponse response) {
        Instant end = end(until, page.words());
        return answer(page, member, end == null ? unreadable() : duty.change(reader(member), end), response);
    }

    @DeleteMapping("/brands/{brand}/duty")
    JteModel end(Page page, Member member) {
        duty.end(reader(member));
        return changed(page, member, null);
    }

    /** The parts of the frame that tell of duty, as they are now. */
    @GetMapping("/brands/{brand}/duty/line")
    JteModel line(Page page, Member member) {
        return changed(page, reader(member), null);
    }

    private JteModel answer(Page page, Member member, Duty.Taken taken, HttpServletResponse response) {
        return switch (taken) {
            case Duty.Taken.OnDuty _ -> {
                question.answer(page.words());
                yield changed(page, member, null);
            }
            case Duty.Taken.Refused(String why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield changed(page, member, page.say(why));
            }
            case Duty.Taken.Unlawful(List<Objection> objections) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield changed(page, member, objections.getFirst().say(page.words()));
            }
        };
    }

    private JteModel changed(Page page, Member member, @Nullable String wrong) {
        return templates.offdutyChanged(page, own(page, member), wrong);
    }

    private OwnDuty own(Page page, Member member) {
        return OwnDuty.of(member, duty, gate, page.words());
    }

    private static Member reader(Member member) {
        if (!member.readsDesk()) {
            throw new NotFound();
        }
        return member;
    }

    private static Duty.Taken unreadable() {
        return new Duty.Taken.Refused("offduty.duty.refused.unreadable");
    }

    /** The next time that clocks in the person's zone show this hour, or an instant as programs write it. */
    private static @Nullable Instant end(String until, Words words) {
        try {
            return until.length() > 5 ? Instant.parse(until) : next(LocalTime.parse(until), words);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static Instant next(LocalTime hour, Words words) {
        ZonedDateTime now = words.now().atZone(words.zone());
        ZonedDateTime today = now.with(hour);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
