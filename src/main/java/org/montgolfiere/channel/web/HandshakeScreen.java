package org.montgolfiere.channel.web;

import jakarta.servlet.http.HttpServletResponse;
import montgolfiere.templates.Templates;
import org.montgolfiere.channel.Accounts.Connecting;
import org.montgolfiere.channel.Handshakes;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Takes the code that a network's own page gave: from the page itself, or by hand. */
@Controller
@RequestMapping("/brands/{brand}/networks/{network}/authorisation")
class HandshakeScreen {

    private final Handshakes handshakes;
    private final Templates templates;

    HandshakeScreen(Handshakes handshakes, Templates templates) {
        this.handshakes = handshakes;
        this.templates = templates;
    }

    /** The network's page sends the person here. @param state ours, unaltered @param code empty: they did not allow it */
    @GetMapping
    Object returned(
            Page page,
            Member member,
            @PathVariable String network,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response) {
        return finish(page, member, network, new Brought(state, code, false), response);
    }

    @PostMapping
    Object byHand(
            Page page,
            Member member,
            @PathVariable String network,
            @RequestParam String token,
            @RequestParam String code,
            HttpServletResponse response) {
        return finish(page, member, network, new Brought(token, code, true), response);
    }

    private record Brought(String token, String code, boolean byHand) {}

    private Object finish(Page page, Member member, String network, Brought brought, HttpServletResponse response) {
        AccountDoor.admit(member);
        Handshakes.Wish wish = handshakes.wish(member.person(), brought.token());
        if (wish == null || wish.brand() != member.brand() || !wish.network().equals(network)) {
            throw new NotFound();
        }
        if (brought.code().isBlank()) {
            return again(page, member, wish, brought, "channel.not-allowed", response);
        }
        return switch (handshakes.finish(member.person(), brought.token(), brought.code(), brought.byHand())) {
            case Connecting.Connected(var account) ->
                new RedirectView(AccountLine.of(account, null).address(), false, false);
            case Connecting.Refused(String why) -> again(page, member, wish, brought, why, response);
        };
    }

    private Object again(
            Page page, Member member, Handshakes.Wish wish, Brought brought, String why, HttpServletResponse response) {
        Handshakes.Step.Asked asked = handshakes.asked(member.person(), brought.token());
        if (asked == null) {
            throw new NotFound();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Asking asking = Asking.of(wish.brand(), wish.network(), asked);
        return templates.channelAuthorise(page, asking.refused(Reason.of(why).say(page.words())));
    }
}
