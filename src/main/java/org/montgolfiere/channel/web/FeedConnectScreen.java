package org.montgolfiere.channel.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import montgolfiere.templates.Templates;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.channel.feeds.Feeds;
import org.montgolfiere.channel.feeds.Looking;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to an account of feeds: an address is pasted, what lies behind it is shown, one click connects it. */
@Controller
class FeedConnectScreen {

    private final Accounts accounts;
    private final Feeds feeds;
    private final Templates templates;

    FeedConnectScreen(Accounts accounts, Feeds feeds, Templates templates) {
        this.accounts = accounts;
        this.feeds = feeds;
        this.templates = templates;
    }

    @GetMapping("/brands/{brand}/networks/feeds")
    JteModel ask(Page page, Member member) {
        AccountDoor.admit(member);
        return templates.channelFeedsAsk(page, "", List.of(), 1, null);
    }

    @PostMapping("/brands/{brand}/networks/feeds/offers")
    JteModel look(Page page, Member member, @RequestParam String address, HttpServletResponse response) {
        AccountDoor.admit(member);
        return switch (feeds.look(address)) {
            case Looking.Found(List<Looking.FoundFeed> offers) ->
                templates.channelFeedsAsk(page, address, offers, colour(member), null);
            case Looking.Nothing(String why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                String wrong = Reason.of(why).say(page.words());
                yield templates.channelFeedsAsk(page, address, List.of(), 1, wrong);
            }
        };
    }

    /** One that no other account of the brand wears, while there is one. */
    private int colour(Member member) {
        List<Integer> worn =
                accounts.of(member.brand()).stream().map(each -> each.colour()).toList();
        int colour = 1;
        while (colour < 12 && worn.contains(colour)) {
            colour++;
        }
        return colour;
    }
}
