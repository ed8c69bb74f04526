package org.montgolfiere.offduty.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.Level;
import org.montgolfiere.offduty.MailChoice;
import org.montgolfiere.offduty.OwnDevices;
import org.montgolfiere.offduty.OwnGate;
import org.montgolfiere.offduty.Reach;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Setting;
import org.montgolfiere.screen.Visitor;
import org.montgolfiere.screen.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.view.RedirectView;

/** What may reach one, when, and what was held: one's own page, for nobody else. */
@Controller
@RequestMapping("/me/reach")
class ReachScreen {

    private final OwnGate gate;
    private final OwnDevices devices;
    private final ReachedBrowser browsers;
    private final Templates templates;

    ReachScreen(OwnGate gate, OwnDevices devices, ReachedBrowser browsers, Templates templates) {
        this.browsers = browsers;
        this.gate = gate;
        this.devices = devices;
        this.templates = templates;
    }

    @Bean
    static Setting reachSetting() {
        return new Setting("offduty.reach", "/me/reach", 20, true);
    }

    @GetMapping
    JteModel show(Page page, Viewer viewer) {
        return show(page, viewer, null);
    }

    @PostMapping
    Object choose(
            Page page,
            Viewer viewer,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String budget,
            @RequestParam(defaultValue = "NONE") MailChoice mail,
            HttpServletResponse response) {
        Reach chosen = reach(level, digest, budget);
        if (chosen == null) {
            return wrong(page, viewer, "offduty.reach.wrong", response);
        }
        gate.choose(viewer, chosen, mail);
        return back();
    }

    /** @param until the next time that one's own clock shows this hour */
    @PostMapping("/opening")
    Object open(Page page, Viewer viewer, @RequestParam(defaultValue = "") String until, HttpServletResponse response) {
        Instant end = next(until, page.words());
        if (end == null) {
            return wrong(page, viewer, "offduty.duty.refused.unreadable", response);
        }
        return switch (gate.open(viewer, end)) {
            case OwnGate.Opened.Until _ -> back();
            case OwnGate.Opened.Refused(String why) -> wrong(page, viewer, why, response);
        };
    }

    @DeleteMapping("/opening")
    RedirectView close(Viewer viewer) {
        gate.close(viewer);
        return back();
    }

    /** Asked by the browser that is to be reached. */
    @PostMapping("/devices")
    @ResponseBody
    ResponseEntity<Void> allow(
            Viewer viewer,
            @RequestParam(defaultValue = "") String endpoint,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String auth,
            HttpServletRequest request,
            HttpServletResponse response) {
        String browser = browsers.know(viewer, request, response);
        boolean added = devices.add(viewer, endpoint, key, auth, browser);
        return ResponseEntity.status(added ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    @DeleteMapping("/devices/{id}")
    RedirectView remove(Viewer viewer, @PathVariable long id) {
        devices.remove(viewer, id);
        return back();
    }

    /** One's own ledger, a page of it. @param before the number to go on from */
    @GetMapping("/notices")
    JteModel ledger(Page page, Viewer viewer, @RequestParam(required = false) @Nullable Long before) {
        Page own = atHome(page);
        return templates.offdutyLedger(own, gate.ledger(viewer, before));
    }

    private JteModel wrong(Page page, Viewer viewer, String why, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, viewer, page.say(why, Reach.MOST));
    }

    private JteModel show(Page page, Viewer viewer, @Nullable String wrong) {
        Page own = atHome(page);
        return templates.offdutyReach(
                own,
                gate.reach(viewer),
                gate.mail(viewer),
                gate.openUntil(viewer),
                gate.lastHour(viewer),
                gate.ledger(viewer, null),
                devices.of(viewer),
                devices.key(),
                wrong);
    }

    private static @Nullable Reach reach(String level, String digest, String budget) {
        try {
            return new Reach(
                    Level.valueOf(level.toUpperCase(Locale.ROOT)),
                    LocalTime.parse(digest),
                    Integer.parseInt(budget.strip()));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return null;
        }
    }

    private static @Nullable Instant next(String until, Words words) {
        try {
            ZonedDateTime now = words.now().atZone(words.zone());
            ZonedDateTime today = now.with(LocalTime.parse(until));
            return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** One's own page belongs to no brand; the frame around it is that of the first. */
    private static Page atHome(Page page) {
        Visitor visitor = Objects.requireNonNull(page.visitor());
        return visitor.houses().isEmpty()
                ? page
                : page.in(visitor.houses().getFirst().id());
    }

    private static RedirectView back() {
        RedirectView view = new RedirectView("/me/reach");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
