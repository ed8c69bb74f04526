package org.montgolfiere.channel.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.channel.feeds.Feeds;
import org.montgolfiere.channel.feeds.Looking;
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

/** The feeds of an account: how each is, one more by its address, one less. */
@Controller
@RequestMapping("/brands/{brand}/accounts/{id}/feeds")
class FeedScreen {

    private final AccountDoor door;
    private final Feeds feeds;
    private final Templates templates;

    FeedScreen(AccountDoor door, Feeds feeds, Templates templates) {
        this.door = door;
        this.feeds = feeds;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Page page, Member member, @PathVariable long id) {
        return screen(page, account(member, id), List.of(), null);
    }

    /** What lies behind an address, to be listened to with one more click. */
    @PostMapping("/offers")
    JteModel look(
            Page page,
            Member member,
            @PathVariable long id,
            @RequestParam String address,
            HttpServletResponse response) {
        Account account = account(member, id);
        return switch (feeds.look(address)) {
            case Looking.Found(List<Looking.FoundFeed> offers) -> screen(page, account, offers, null);
            case Looking.Nothing(String why) -> refused(page, account, why, response);
        };
    }

    @PostMapping
    Object add(
            Page page,
            Member member,
            @PathVariable long id,
            @RequestParam String address,
            HttpServletResponse response) {
        Account account = account(member, id);
        String refusal = feeds.add(id, address);
        return refusal == null
                ? new RedirectView(AccountLine.of(account, null).address() + "/feeds", false, false)
                : refused(page, account, refusal, response);
    }

    @DeleteMapping("/{feed}")
    void remove(Member member, @PathVariable long id, @PathVariable long feed, HttpServletResponse response) {
        Account account = account(member, id);
        feeds.remove(id, feed);
        response.setHeader("HX-Redirect", AccountLine.of(account, null).address() + "/feeds");
    }

    private Account account(Member member, long id) {
        Account account = door.change(member, id);
        if (!Feeds.has(account)) {
            throw new NotFound();
        }
        return account;
    }

    private JteModel refused(Page page, Account account, String why, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return screen(page, account, List.of(), Reason.of(why).say(page.words()));
    }

    private JteModel screen(Page page, Account account, List<Looking.FoundFeed> offers, @Nullable String wrong) {
        List<FeedLine> lines =
                feeds.of(account.id()).stream().map(FeedLine::new).toList();
        return templates.channelFeeds(page, AccountLine.of(account, null), lines, offers, wrong);
    }
}
