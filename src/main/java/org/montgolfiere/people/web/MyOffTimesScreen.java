package org.montgolfiere.people.web;

import gg.jte.models.runtime.JteModel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Fields;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own off times. */
@Controller
@RequestMapping("/me/off-times")
class MyOffTimesScreen {

    private static final int LAST_YEAR = 2200;

    private final OffTimes offTimes;
    private final Templates templates;

    MyOffTimesScreen(OffTimes offTimes, Templates templates) {
        this.offTimes = offTimes;
        this.templates = templates;
    }

    /** Both moments as the person's own clock shows them, such as {@code 2026-03-14T18:00}. */
    @PostMapping
    JteModel add(
            Page page,
            Viewer viewer,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String end,
            @RequestParam(defaultValue = "") String word) {
        Instant from = moment(page, start);
        Instant to = moment(page, end);
        if (from == null || to == null) {
            return part(page, viewer, page.say("people.off.wrong"));
        }
        return switch (offTimes.add(viewer, from, to, Fields.name(word), false)) {
            case OffTimes.Adding.Added _, OffTimes.Adding.Known _ -> part(page, viewer, null);
            case OffTimes.Adding.Refused(String why) -> part(page, viewer, page.say(why));
        };
    }

    @DeleteMapping("/{id}")
    JteModel remove(Page page, Viewer viewer, @PathVariable long id) {
        offTimes.remove(viewer, id);
        return part(page, viewer, null);
    }

    private JteModel part(Page page, Viewer viewer, @Nullable String wrong) {
        return templates.peopleMyOffTimes(page, offTimes.ahead(viewer), wrong);
    }

    private static @Nullable Instant moment(Page page, String typed) {
        try {
            LocalDateTime moment = LocalDateTime.parse(typed);
            boolean known = moment.getYear() > 1970 && moment.getYear() < LAST_YEAR;
            return known ? moment.atZone(page.words().zone()).toInstant() : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
