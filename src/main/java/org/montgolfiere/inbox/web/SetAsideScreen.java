package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.stream.Collectors;
import montgolfiere.templates.Templates;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.inbox.Drawer;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What networks sent that could not be understood. */
@Controller
class SetAsideScreen {

    private final Templates templates;
    private final Drawer drawer;
    private final Accounts accounts;

    SetAsideScreen(Templates templates, Drawer drawer, Accounts accounts) {
        this.templates = templates;
        this.drawer = drawer;
        this.accounts = accounts;
    }

    @GetMapping("/brands/{brand}/set-aside")
    JteModel show(Page page, Member member) {
        Map<Long, Voice> voices =
                accounts.of(member.brand()).stream().collect(Collectors.toMap(Account::id, Voice::of));
        return templates.inboxSetAside(page, drawer.open(member), voices);
    }

    @PostMapping("/brands/{brand}/set-aside/{piece}/opening")
    JteModel open(Page page, Member member, @PathVariable long piece) {
        Drawer.Piece found = drawer.one(member, piece);
        return part(page, member, templates.shieldOpened(page, found.raw(), opening(member.brand(), piece), 0));
    }

    @DeleteMapping("/brands/{brand}/set-aside/{piece}/opening")
    JteModel fold(Page page, Member member, @PathVariable long piece) {
        Drawer.Piece found = drawer.one(member, piece);
        String opening = opening(member.brand(), piece);
        return part(page, member, templates.shieldFolded(page, found.raw(), "", opening, Integer.MAX_VALUE));
    }

    private JteModel part(Page page, Member member, JteModel part) {
        return page.partial()
                ? part
                : templates.shieldPage(page, page.say("inbox.aside"), "/brands/" + member.brand() + "/set-aside", part);
    }

    private static String opening(long brand, long piece) {
        return "/brands/" + brand + "/set-aside/" + piece + "/opening";
    }

    @PostMapping("/brands/{brand}/set-aside/{piece}/seen")
    Object putAway(Member member, @PathVariable long piece) {
        drawer.putAway(member, piece);
        return Acts.seeOther("/brands/" + member.brand() + "/set-aside");
    }
}
