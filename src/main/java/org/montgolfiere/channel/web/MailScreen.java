package org.montgolfiere.channel.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Networks;
import org.montgolfiere.channel.mail.Guess;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to a mailbox: its address first, then its servers as they are guessed from it, to be looked over. */
@Controller
class MailScreen {

    private final Accounts accounts;
    private final Networks networks;
    private final Templates templates;

    MailScreen(Accounts accounts, Networks networks, Templates templates) {
        this.accounts = accounts;
        this.networks = networks;
        this.templates = templates;
    }

    @GetMapping("/brands/{brand}/networks/mail")
    JteModel form(Page page, Member member, @RequestParam @Nullable String address) {
        AccountDoor.admit(member);
        Network mail = networks.find("mail");
        if (mail == null) {
            throw new NotFound();
        }
        if (address == null || !address.strip().matches("[^@\\s]+@[^@\\s]+")) {
            return templates.channelMail(page, address);
        }
        ConnectForm form = ConnectForm.blank(mail).filled(guessed(address.strip()));
        return templates.channelConnect(page, form, colour(member), null);
    }

    private static Map<String, String> guessed(String address) {
        Guess guess = Guess.of(address);
        return Map.of("address", address, "imap", guess.imap(), "smtp", guess.smtp(), "token", guess.token());
    }

    private int colour(Member member) {
        List<Integer> worn =
                accounts.of(member.brand()).stream().map(Account::colour).toList();
        return Colours.next(worn);
    }
}
