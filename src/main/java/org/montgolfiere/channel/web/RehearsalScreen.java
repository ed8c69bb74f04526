package org.montgolfiere.channel.web;

import jakarta.servlet.http.HttpServletResponse;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.rehearsal.Rehearsals;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The hand on a rehearsal: its pause, and its beginning anew. */
@Controller
@RequestMapping("/brands/{brand}/accounts/{id}/rehearsal")
class RehearsalScreen {

    private final AccountDoor door;
    private final Rehearsals rehearsals;

    RehearsalScreen(AccountDoor door, Rehearsals rehearsals) {
        this.door = door;
        this.rehearsals = rehearsals;
    }

    @PostMapping("/pause")
    void pause(Member member, @PathVariable long id, HttpServletResponse response) {
        Account account = rehearsal(member, id);
        rehearsals.pause(id);
        show(account, response);
    }

    @DeleteMapping("/pause")
    void goOn(Member member, @PathVariable long id, HttpServletResponse response) {
        Account account = rehearsal(member, id);
        rehearsals.goOn(id);
        show(account, response);
    }

    @PostMapping("/beginning")
    void restart(Member member, @PathVariable long id, HttpServletResponse response) {
        Account account = rehearsal(member, id);
        rehearsals.restart(id);
        show(account, response);
    }

    private Account rehearsal(Member member, long id) {
        Account account = door.change(member, id);
        if (rehearsals.of(id) == null) {
            throw new NotFound();
        }
        return account;
    }

    private static void show(Account account, HttpServletResponse response) {
        response.setHeader("HX-Redirect", AccountLine.of(account, null).address());
    }
}
