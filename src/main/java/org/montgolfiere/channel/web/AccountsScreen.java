package org.montgolfiere.channel.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import montgolfiere.templates.Templates;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.AccountHealth;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Accounts.Connecting;
import org.montgolfiere.channel.Handshakes;
import org.montgolfiere.channel.Health;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Networks;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The brand's accounts, and connecting one more. */
@Controller
class AccountsScreen {

    private final Accounts accounts;
    private final Networks networks;
    private final HandshakeDoor door;
    private final AccountHealth healths;
    private final Templates templates;

    AccountsScreen(
            Accounts accounts, Networks networks, HandshakeDoor door, AccountHealth healths, Templates templates) {
        this.accounts = accounts;
        this.networks = networks;
        this.door = door;
        this.healths = healths;
        this.templates = templates;
    }

    @Bean
    static Setting accountsSetting() {
        return new Setting("channel.accounts.title", "/accounts", 10, false);
    }

    @GetMapping("/brands/{brand}/accounts")
    JteModel list(Page page, Member member) {
        Map<Long, Health> health =
                healths.of(member.brand()).stream().collect(Collectors.toMap(Health::account, Function.identity()));
        List<AccountLine> lines = accounts.of(member.brand()).stream()
                .map(account -> AccountLine.of(account, health.get(account.id())))
                .toList();
        List<String> names = networks.all().stream().map(Network::name).toList();
        return templates.channelAccounts(page, lines, names, member.administers());
    }

    @GetMapping("/brands/{brand}/networks/{network}")
    JteModel form(Page page, Member member, @PathVariable String network) {
        AccountDoor.admit(member);
        return form(page, member, ConnectForm.blank(named(network)), colour(member));
    }

    @PostMapping("/brands/{brand}/networks/{network}")
    Object connect(
            Page page,
            Member member,
            @PathVariable String network,
            @RequestParam Map<String, String> sent,
            @RequestParam int colour,
            HttpServletResponse response) {
        AccountDoor.admit(member);
        Network adapter = named(network);
        Map<String, String> typed = ConnectForm.typed(adapter, sent);
        Handshakes.Wish wish = new Handshakes.Wish(member.brand(), network, colour, null, member.person());
        return switch (door.begin(wish, typed)) {
            case Handshakes.Step.Asked asked ->
                templates.channelAuthorise(page, Asking.of(member.brand(), network, asked));
            case Handshakes.Step.Over(Connecting.Connected(Account account)) ->
                new RedirectView(next(account, adapter), false, false);
            case Handshakes.Step.Over(Connecting.Refused(String why)) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                String wrong = Reason.of(why).say(page.words());
                yield form(page, member, ConnectForm.blank(adapter).refused(typed, wrong), colour);
            }
        };
    }

    private JteModel form(Page page, Member member, ConnectForm form, int colour) {
        return templates.channelConnect(page, form, colour, door.address(member.brand(), form.network()));
    }

    /** Where an account can be tried out, that is the next step. */
    private static String next(Account account, Network network) {
        return network.triesItself()
                ? AccountLine.of(account, null).address()
                : "/brands/" + account.brand() + "/accounts";
    }

    private Network named(String name) {
        Network network = networks.find(name);
        if (network == null) {
            throw new NotFound();
        }
        return network;
    }

    /** The first colour that none of the brand's accounts wears. */
    private int colour(Member member) {
        List<Integer> worn = accounts.of(member.brand()).stream()
                .map(account -> account.colour())
                .toList();
        return Colours.next(worn);
    }
}
