package org.montgolfiere.channel.web;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import montgolfiere.templates.Templates;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.AccountHealth;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Health;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How the accounts of a brand fare, the worst first; and one of them in full. It tells who looks, and rings nobody. */
@Controller
class HealthScreen {

    private final AccountDoor door;
    private final Accounts accounts;
    private final AccountHealth healths;
    private final StreamNames names;
    private final Templates templates;

    HealthScreen(AccountDoor door, Accounts accounts, AccountHealth healths, StreamNames names, Templates templates) {
        this.door = door;
        this.accounts = accounts;
        this.healths = healths;
        this.names = names;
        this.templates = templates;
    }

    @Bean
    static Setting healthSetting() {
        return new Setting("channel.health.title", "/health", 11, false);
    }

    @GetMapping("/brands/{brand}/health")
    JteModel all(Page page, Member member) {
        Map<Long, Health> known =
                healths.of(member.brand()).stream().collect(Collectors.toMap(Health::account, Function.identity()));
        List<HealthLine> lines = new ArrayList<>();
        for (Account account : accounts.of(member.brand())) {
            Health health = known.get(account.id());
            if (health != null) lines.add(line(account, health, Map.of()));
        }
        lines.sort(Comparator.comparing(HealthLine::standing));
        return templates.channelHealth(page, lines);
    }

    @GetMapping("/brands/{brand}/accounts/{id}/health")
    JteModel one(Page page, Member member, @PathVariable long id) {
        Account account = door.find(member, id);
        Health health = healths.of(account);
        if (health == null) {
            throw new NotFound();
        }
        HealthLine line = line(account, health, names.of(account, page.words()));
        return templates.channelAccountHealth(page, line, member.administers());
    }

    private static HealthLine line(Account account, Health health, Map<String, String> names) {
        return new HealthLine(
                AccountLine.of(account, health),
                health,
                names,
                !account.network().equals("api"));
    }
}
