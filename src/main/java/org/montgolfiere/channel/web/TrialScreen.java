package org.montgolfiere.channel.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import montgolfiere.templates.Templates;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Networks;
import org.montgolfiere.channel.Outlet;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An account writes to itself, to prove that sending and receiving work. */
@Controller
class TrialScreen {

    private final AccountDoor door;
    private final Networks networks;
    private final Outlet outlet;
    private final Templates templates;

    TrialScreen(AccountDoor door, Networks networks, Outlet outlet, Templates templates) {
        this.door = door;
        this.networks = networks;
        this.outlet = outlet;
        this.templates = templates;
    }

    @PostMapping("/brands/{brand}/accounts/{id}/trial")
    JteModel write(Page page, Member member, @PathVariable long id) {
        Account account = door.change(member, id);
        if (!networks.of(account).triesItself()) {
            throw new NotFound();
        }
        List<Reason> steps = outlet.tryItself(id).stream().map(Reason::of).toList();
        List<String> told = steps.stream().map(step -> step.say(page.words())).toList();
        String link = steps.stream()
                .map(Reason::argument)
                .filter(argument -> argument.startsWith("https://"))
                .findFirst()
                .orElse(null);
        return templates.channelTrial(page, AccountLine.of(account, null), told, link);
    }
}
