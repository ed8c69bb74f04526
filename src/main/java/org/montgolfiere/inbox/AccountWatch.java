package org.montgolfiere.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.channel.AccountTroubled;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A network lets an account in no more and the desk hears nothing from there: told once to those at work who can connect it
 * again; where none of them is, to all who can, whenever they are back.
 */
@Component
class AccountWatch {

    private final Colleagues colleagues;
    private final Duty duty;
    private final Notices notices;
    private final Clock clock;

    AccountWatch(Colleagues colleagues, Duty duty, Notices notices, Clock clock) {
        this.colleagues = colleagues;
        this.duty = duty;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void troubled(AccountTroubled event) {
        long brand = event.account().brand();
        notices.offer(told(brand).stream()
                .map(person -> new Notice(
                        person,
                        brand,
                        Notice.Kind.ACCOUNT_TROUBLE,
                        about(brand, event.account().id())))
                .toList());
    }

    private List<Long> told(long brand) {
        List<Long> mending = colleagues.of(brand).values().stream()
                .filter(Member::administers)
                .map(Member::person)
                .sorted()
                .toList();
        Set<Long> atWork = duty.on(brand, clock.instant()).stream()
                .filter(Watch::onSite)
                .map(Watch::person)
                .collect(Collectors.toSet());
        List<Long> there = mending.stream().filter(atWork::contains).toList();
        return there.isEmpty() ? mending : there;
    }

    private static String about(long brand, long account) {
        return "/brands/%d/accounts/%d".formatted(brand, account);
    }
}
