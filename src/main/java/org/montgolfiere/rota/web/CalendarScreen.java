package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import montgolfiere.templates.Templates;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The brand's rota, a month or a week at once. */
@Controller
class CalendarScreen {

    private final Calendars calendars;
    private final Templates templates;

    CalendarScreen(Calendars calendars, Templates templates) {
        this.calendars = calendars;
        this.templates = templates;
    }

    @GetMapping("/brands/{brand}/rota")
    JteModel show(
            Page page,
            Member member,
            @RequestParam(defaultValue = "month") String view,
            @RequestParam(defaultValue = "") String day) {
        CalendarView calendar = calendars.of(member, view, day);
        return page.partial() ? templates.rotaCalendarPart(page, calendar) : templates.rotaCalendar(page, calendar);
    }
}
