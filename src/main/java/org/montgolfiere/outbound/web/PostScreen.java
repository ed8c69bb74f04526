package org.montgolfiere.outbound.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing.Picture;
import org.montgolfiere.channel.Outlet;
import org.montgolfiere.outbound.Dispatch;
import org.montgolfiere.outbound.Hand;
import org.montgolfiere.outbound.Holding;
import org.montgolfiere.outbound.Outbox;
import org.montgolfiere.outbound.Tray;
import org.montgolfiere.outbound.checks.Reason;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/** Posts of our own: written as one account, held like a reply. */
@Controller
class PostScreen {

    private final Accounts accounts;
    private final Outlet outlet;
    private final Outbox outbox;
    private final Tray tray;
    private final Trays trays;
    private final People people;
    private final Templates templates;
    private final Clock clock;

    PostScreen(
            Accounts accounts,
            Outlet outlet,
            Outbox outbox,
            Tray tray,
            Trays trays,
            People people,
            Templates templates,
            Clock clock) {
        this.accounts = accounts;
        this.outlet = outlet;
        this.outbox = outbox;
        this.tray = tray;
        this.trays = trays;
        this.people = people;
        this.templates = templates;
        this.clock = clock;
    }

    @Bean
    static Tab publishTab() {
        return new Tab("outbound.tab.publish", "/posts", 30);
    }

    @GetMapping("/brands/{brand}/posts")
    JteModel list(Page page, Member member) {
        boolean writes = people.mayWrite(reader(member), null);
        return templates.outboundPosts(page, member.brand(), writes, trays.posts(member));
    }

    @GetMapping("/brands/{brand}/posts/new")
    JteModel write(Page page, Member member, @RequestParam @Nullable Long account, @RequestParam @Nullable Long again) {
        Dispatch undone = again == null ? null : tray.undone(reader(member), again);
        return undone == null
                ? form(page, reader(member), new Form(account, "", Manner.USUAL, null, false, false))
                : form(
                        page,
                        member,
                        new Form(undone.account(), undone.text(), tray.manner(undone), null, false, false));
    }

    @PostMapping("/brands/{brand}/posts")
    Object post(
            Page page,
            Member member,
            @RequestParam long account,
            @RequestParam String text,
            @RequestParam @Nullable UUID once,
            @RequestParam @Nullable String audience,
            @RequestParam @Nullable String warning,
            @RequestParam(name = "picture") @Nullable List<MultipartFile> pictures,
            @RequestParam(name = "alt") @Nullable List<String> alt,
            @RequestParam @Nullable Long typed,
            @RequestParam @Nullable Instant opened,
            @RequestParam @Nullable String handle,
            @RequestParam(defaultValue = "false") boolean pictured,
            HttpServletResponse response) {
        Manner manner = Manner.of(audience, warning);
        Hand hand = Hand.of(typed, opened, handle);
        List<Picture> shown = Uploads.of(pictures, alt);
        Holding holding = pictured && shown.isEmpty()
                ? Uploads.GONE
                : outbox.post(reader(member), account, text, shown, manner, once, hand);
        return switch (holding) {
            case Holding.Held _ -> held(page, "/brands/" + member.brand() + "/posts");
            case Holding.Refused(String why) -> {
                Form form = new Form(account, text, manner, Reasons.say(page, why), false, !shown.isEmpty());
                yield wrong(page, member, form, response);
            }
            case Holding.Stopped(Reason why, boolean byHandle) -> {
                Form form = new Form(account, text, manner, Reasons.say(page, why), byHandle, !shown.isEmpty());
                yield wrong(page, member, form, response);
            }
        };
    }

    private static Object held(Page page, String address) {
        return page.partial()
                ? ResponseEntity.noContent().header("HX-Redirect", address).build()
                : seeOther(address);
    }

    private JteModel wrong(Page page, Member member, Form form, HttpServletResponse response) {
        if (page.partial()) {
            String wrong = Objects.requireNonNull(form.wrong());
            return Events.warn(response, templates.outboundStopped(page, wrong, form.byHandle(), false));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(page, member, form);
    }

    /**
     * What the form holds.
     *
     * @param chosen its account; null: the first that can post
     * @param wrong what stands against it; null: nothing
     * @param pictured whether it was sent with pictures, which a page that is set up anew cannot hold
     */
    private record Form(
            @Nullable Long chosen,
            String text,
            Manner manner,
            @Nullable String wrong,
            boolean byHandle,
            boolean pictured) {}

    private JteModel form(Page page, Member member, Form form) {
        Long chosen = form.chosen();
        List<Account> able =
                accounts.of(member.brand()).stream().filter(this::posts).toList();
        Account account = able.stream()
                .filter(one -> chosen == null || one.id() == chosen)
                .findFirst()
                .orElse(null);
        Limits limits = account == null ? null : outlet.limits(account.id());
        return templates.outboundPost(
                page,
                member.brand(),
                able,
                account,
                limits,
                form.text(),
                form.manner(),
                UUID.randomUUID(),
                clock.instant(),
                form.wrong(),
                form.byHandle(),
                form.pictured());
    }

    private boolean posts(Account account) {
        return account.state() == Account.State.CONNECTED
                && outlet.network(account.id()).abilities().contains(Network.Ability.POST);
    }

    private static RedirectView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private static Member reader(Member member) {
        if (!member.readsDesk()) {
            throw new NotFound();
        }
        return member;
    }
}
