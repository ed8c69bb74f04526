package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.ServiceHours;
import org.montgolfiere.rota.ServiceHours.Saved;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When the brand answers, in one screen. */
@Controller
class HoursScreen {

    private final ServiceHours hours;
    private final Templates templates;

    HoursScreen(ServiceHours hours, Templates templates) {
        this.hours = hours;
        this.templates = templates;
    }

    @Bean
    static Setting serviceHoursSetting() {
        return new Setting("rota.hours.title", "/service-hours", 30, false);
    }

    @GetMapping("/brands/{brand}/service-hours")
    JteModel show(Page page, Member member) {
        return screen(
                page,
                member,
                HoursForm.of(hours.of(member.brand()), hours.closedOnHolidays(member.brand())),
                null,
                null);
    }

    @PostMapping("/brands/{brand}/service-hours")
    JteModel save(
            Page page, Member member, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        if (!member.leads()) {
            throw new AccessDeniedException("service hours are a lead's to set");
        }
        HoursForm form = HoursForm.of(typed);
        return switch (hours.set(member.brand(), form.spans(), form.closedOnHolidays())) {
            case Saved.Kept _ -> screen(page, member, form, page.say("rota.hours.saved", cover(page, member)), null);
            case Saved.Refused(String why, DayOfWeek day) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield screen(
                        page,
                        member,
                        form,
                        null,
                        page.say(
                                why,
                                new HoursForm.Day(day, List.of())
                                        .name(page.words().locale())));
            }
        };
    }

    private JteModel screen(Page page, Member member, HoursForm form, @Nullable String done, @Nullable String wrong) {
        return templates.rotaHours(
                page,
                form,
                hours.zone(member.brand())
                        .getDisplayName(TextStyle.FULL, page.words().locale()),
                cover(page, member),
                member.leads(),
                done,
                wrong);
    }

    private String cover(Page page, Member member) {
        Stretch gap = hours.unheld(member.brand());
        if (gap == null) {
            return page.say("rota.hours.covered");
        }
        return gap.holds(page.words().now())
                ? page.say("offduty.line.unheld.now")
                : page.say("offduty.line.unheld.from", page.words().moment(gap.from()));
    }
}
