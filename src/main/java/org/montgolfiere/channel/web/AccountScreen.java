package org.montgolfiere.channel.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.AccountHealth;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Accounts.Connecting;
import org.montgolfiere.channel.Handshakes;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Networks;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.channel.SavedSearch;
import org.montgolfiere.channel.SavedSearches;
import org.montgolfiere.channel.rehearsal.Rehearsals;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** One account: its colour, its connection, what it listens for. */
@Controller
@RequestMapping("/brands/{brand}/accounts/{id}")
class AccountScreen {

    private final AccountDoor door;
    private final HandshakeDoor handshakes;
    private final Accounts accounts;
    private final AccountHealth healths;
    private final Networks networks;
    private final SavedSearches searches;
    private final Rehearsals rehearsals;
    private final Templates templates;

    AccountScreen(
            AccountDoor door,
            HandshakeDoor handshakes,
            Accounts accounts,
            AccountHealth healths,
            Networks networks,
            SavedSearches searches,
            Rehearsals rehearsals,
            Templates templates) {
        this.door = door;
        this.handshakes = handshakes;
        this.accounts = accounts;
        this.healths = healths;
        this.networks = networks;
        this.searches = searches;
        this.rehearsals = rehearsals;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, Member member, @PathVariable long id) {
        Account account = door.change(member, id);
        return screen(page, account, ConnectForm.blank(networks.of(account)), null);
    }

    @PostMapping("/colour")
    RedirectView colour(Member member, @PathVariable long id, @RequestParam int colour) {
        Account account = door.change(member, id);
        if (colour < 1 || colour > 12) {
            throw new NotFound();
        }
        accounts.colour(id, colour);
        return back(account);
    }

    @PostMapping("/connection")
    Object reconnect(
            Page page,
            Member member,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        Account account = door.change(member, id);
        Network network = networks.of(account);
        Map<String, String> typed = ConnectForm.typed(network, sent);
        Handshakes.Wish wish = new Handshakes.Wish(
                account.brand(), account.network(), account.colour(), account.id(), member.person());
        return switch (handshakes.begin(wish, typed)) {
            case Handshakes.Step.Asked asked ->
                templates.channelAuthorise(page, Asking.of(account.brand(), account.network(), asked));
            case Handshakes.Step.Over(Connecting.Connected connected) -> back(account);
            case Handshakes.Step.Over(Connecting.Refused(String why)) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                String wrong = Reason.of(why).say(page.words());
                yield screen(page, account, ConnectForm.blank(network).refused(typed, wrong), null);
            }
        };
    }

    @DeleteMapping("/connection")
    void disconnect(Member member, @PathVariable long id, HttpServletResponse response) {
        Account account = door.change(member, id);
        accounts.disconnect(id);
        response.setHeader("HX-Redirect", "/brands/" + account.brand() + "/accounts");
    }

    @PostMapping("/searches")
    Object listen(
            Page page, Member member, @PathVariable long id, @RequestParam String words, HttpServletResponse response) {
        Account account = door.change(member, id);
        Network network = networks.of(account);
        if (network.abilities().contains(Network.Ability.SEARCH) && searches.add(id, words, member.person())) {
            return back(account);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return screen(page, account, ConnectForm.blank(network), page.say("channel.searches.refused"));
    }

    @DeleteMapping("/searches/{search}")
    void stopListening(Member member, @PathVariable long id, @PathVariable long search, HttpServletResponse response) {
        Account account = door.change(member, id);
        searches.remove(id, search);
        response.setHeader("HX-Redirect", AccountLine.of(account, null).address());
    }

    private JteModel screen(Page page, Account account, ConnectForm form, @Nullable String wrongWords) {
        AccountSettings settings = new AccountSettings(
                AccountLine.of(account, healths.of(account)),
                form,
                listened(account),
                networks.of(account).triesItself() ? networks.of(account).trialWords() : null,
                rehearsals.of(account.id()));
        return templates.channelAccount(page, settings, wrongWords);
    }

    private @Nullable List<SavedSearch> listened(Account account) {
        return networks.of(account).abilities().contains(Network.Ability.SEARCH) ? searches.of(account.id()) : null;
    }

    private static RedirectView back(Account account) {
        return new RedirectView(AccountLine.of(account, null).address(), false, false);
    }
}
