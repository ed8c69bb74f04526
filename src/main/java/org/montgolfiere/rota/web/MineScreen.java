package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.Abilities;
import org.montgolfiere.rota.Availabilities;
import org.montgolfiere.rota.Availabilities.Imported;
import org.montgolfiere.rota.Availability;
import org.montgolfiere.rota.Fairness;
import org.montgolfiere.rota.Feeds;
import org.montgolfiere.rota.Ruling;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Weekly;
import org.montgolfiere.screen.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One's own time: shifts, what they weigh, when one can and cannot, and the calendar one takes along. */
@Controller
@RequestMapping("/brands/{brand}/rota/mine")
class MineScreen {

    private final MineViews views;
    private final Availabilities availabilities;
    private final Abilities abilities;
    private final Fairness fairness;
    private final Feeds feeds;
    private final Settings settings;
    private final Answers answers;
    private final Templates templates;

    MineScreen(
            MineViews views,
            Availabilities availabilities,
            Abilities abilities,
            Fairness fairness,
            Feeds feeds,
            Settings settings,
            Answers answers,
            Templates templates) {
        this.views = views;
        this.availabilities = availabilities;
        this.abilities = abilities;
        this.fairness = fairness;
        this.feeds = feeds;
        this.settings = settings;
        this.answers = answers;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, Member member, Viewer viewer) {
        return templates.rotaMine(page, views.of(member, viewer));
    }

    /** The shifts alone, as they are now. */
    @GetMapping("/shifts")
    JteModel shifts(Page page, Member member, Viewer viewer) {
        return templates.rotaMineShifts(page, views.of(member, viewer));
    }

    @PostMapping("/availabilities")
    JteModel add(
            Page page,
            Member member,
            Viewer viewer,
            @RequestParam Availability.Kind kind,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime to,
            HttpServletResponse response) {
        if (!to.isAfter(from)) {
            return answers.no(List.of(page.say("rota.availability.refused.past")), response);
        }
        Stretch time = Stretch.of(from, to, page.words().zone());
        JteModel refused = answers.refused(page, availabilities.add(viewer, kind, time), response);
        return refused == null ? times(page, member, viewer, null) : refused;
    }

    @DeleteMapping("/availabilities/{availability}")
    JteModel remove(Page page, Member member, Viewer viewer, @PathVariable long availability) {
        availabilities.remove(viewer, availability);
        return times(page, member, viewer, null);
    }

    /** The same hours of a weekday until a day; an end at or before the beginning is on the next day. */
    @PostMapping("/weekdays")
    JteModel add(
            Page page,
            Member member,
            Viewer viewer,
            @RequestParam Availability.Kind kind,
            @RequestParam DayOfWeek day,
            @RequestParam @DateTimeFormat(iso = ISO.TIME) LocalTime from,
            @RequestParam @DateTimeFormat(iso = ISO.TIME) LocalTime to,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate last,
            HttpServletResponse response) {
        Ruling added = availabilities.add(viewer, new Weekly(0, kind, day, from, to, last));
        JteModel refused = answers.refused(page, added, response);
        return refused == null ? times(page, member, viewer, null) : refused;
    }

    @DeleteMapping("/weekdays/{weekday}")
    JteModel removeWeekday(Page page, Member member, Viewer viewer, @PathVariable long weekday) {
        availabilities.removeWeekly(viewer, weekday);
        return times(page, member, viewer, null);
    }

    /** A calendar that was written elsewhere; whatever is in it makes its time unavailable. */
    @PostMapping("/calendar")
    JteModel read(
            Page page, Member member, Viewer viewer, @RequestParam MultipartFile file, HttpServletResponse response)
            throws IOException {
        try (InputStream calendar = file.getInputStream()) {
            return switch (availabilities.read(viewer, calendar)) {
                case Imported.Taken(int events) -> times(page, member, viewer, page.say("rota.calendar.taken", events));
                case Imported.Refused(String why, String what) -> answers.no(List.of(page.say(why, what)), response);
            };
        }
    }

    @PostMapping("/feeds")
    JteModel open(Page page, Member member, Viewer viewer, @RequestParam(defaultValue = "false") boolean ofBrand) {
        String secret = ofBrand ? feeds.open(member) : feeds.open(viewer);
        return templates.rotaMineFeeds(
                page, views.of(member, viewer), settings.url() + "/calendars/" + secret + ".ics");
    }

    @DeleteMapping("/feeds/{feed}")
    JteModel revoke(Page page, Member member, Viewer viewer, @PathVariable long feed) {
        feeds.revoke(viewer, feed);
        return templates.rotaMineFeeds(page, views.of(member, viewer), null);
    }

    @PostMapping("/abilities")
    JteModel know(
            Page page,
            Member member,
            @RequestParam(defaultValue = "") String languages,
            @RequestParam(defaultValue = "") String skills,
            HttpServletResponse response) {
        return answers.of(
                page,
                abilities.set(member, member.person(), words(languages), words(skills)),
                "rota.mine.abilities.kept",
                response);
    }

    /** What was measured goes; what shifts weigh is told by the rota anyway. */
    @DeleteMapping("/weight")
    JteModel forget(Page page, Member member, Viewer viewer) {
        fairness.forget(member);
        return templates.rotaMineWeight(page, views.of(member, viewer));
    }

    private JteModel times(Page page, Member member, Viewer viewer, @Nullable String done) {
        return templates.rotaMineTimes(page, views.of(member, viewer), done);
    }

    private static Set<String> words(String typed) {
        return Arrays.stream(typed.split("[,;]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
