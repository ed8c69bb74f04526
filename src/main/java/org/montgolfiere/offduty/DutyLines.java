package org.montgolfiere.offduty;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.ServiceHours;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.montgolfiere.screen.DutyLine;
import org.montgolfiere.screen.Visitor;
import org.montgolfiere.screen.Words;
import org.springframework.stereotype.Component;

/** The sentence about duty in the top bar. */
@Component
class DutyLines implements DutyLine.Source {

    private final Duty duty;
    private final ServiceHours hours;

    DutyLines(Duty duty, ServiceHours hours) {
        this.duty = duty;
        this.hours = hours;
    }

    @Override
    public DutyLine of(Visitor visitor, long brand, Words words) {
        List<Watch> watches = duty.on(brand, words.now());
        Watch own = watches.stream()
                .filter(watch -> watch.person() == visitor.id())
                .findFirst()
                .orElse(null);
        return new DutyLine(desk(brand, watches, words), own(own, words), own != null && own.onSite());
    }

    private String desk(long brand, List<Watch> watches, Words words) {
        String held = watches.isEmpty() ? "" : words.say("offduty.line.on", names(watches, words));
        Stretch gap = hours.unheld(brand, words.now());
        if (gap == null) {
            return held.isEmpty() ? words.say("offduty.line.closed") : held;
        }
        return held.isEmpty() ? unheld(gap, words) : held + " · " + unheld(gap, words);
    }

    private static String unheld(Stretch gap, Words words) {
        return gap.holds(words.now())
                ? words.say("offduty.line.unheld.now")
                : words.say("offduty.line.unheld.from", words.moment(gap.from()));
    }

    private static String names(List<Watch> watches, Words words) {
        return watches.stream()
                .map(watch -> words.say(
                        watch.onSite() ? "offduty.line.until" : "offduty.line.call",
                        watch.name(),
                        words.moment(watch.time().to())))
                .collect(Collectors.joining(", "));
    }

    private static String own(@Nullable Watch own, Words words) {
        if (own == null) {
            return words.say("offduty.line.own.off");
        }
        Instant until = own.time().to();
        return words.say(own.onSite() ? "offduty.line.own.on" : "offduty.line.own.call", words.moment(until));
    }
}
