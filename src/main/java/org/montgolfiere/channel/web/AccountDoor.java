package org.montgolfiere.channel.web;

import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Finds an account for whoever may see it: the members of its own brand. */
@Component
class AccountDoor {

    private final Accounts accounts;

    AccountDoor(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws NotFound where the brand has no such account */
    Account find(Member member, long id) {
        Account account = accounts.find(id);
        if (account == null || account.brand() != member.brand()) {
            throw new NotFound();
        }
        return account;
    }

    /** The same, for a change: an administrator's alone. */
    Account change(Member member, long id) {
        Account account = find(member, id);
        admit(member);
        return account;
    }

    static void admit(Member member) {
        if (!member.administers()) {
            throw new AccessDeniedException("accounts are an administrator's to change");
        }
    }
}
