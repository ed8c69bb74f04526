package org.montgolfiere.channel.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import montgolfiere.templates.Templates;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Networks;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to a bot: what to do at Telegram, step by step, and where its token goes. */
@Controller
class TelegramScreen {

    private final Accounts accounts;
    private final Networks networks;
    private final Templates templates;

    TelegramScreen(Accounts accounts, Networks networks, Templates templates) {
        this.accounts = accounts;
        this.networks = networks;
        this.templates = templates;
    }

    @GetMapping("/brands/{brand}/networks/telegram")
    JteModel form(Page page, Member member) {
        AccountDoor.admit(member);
        Network telegram = networks.find("telegram");
        if (telegram == null) {
            throw new NotFound();
        }
        List<Integer> worn =
                accounts.of(member.brand()).stream().map(Account::colour).toList();
        return templates.channelTelegram(page, ConnectForm.blank(telegram), Colours.next(worn));
    }
}
