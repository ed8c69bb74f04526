package org.montgolfiere.people.web;

import java.util.List;
import org.montgolfiere.people.Invitation;
import org.montgolfiere.people.Licence;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Teammate;
import org.montgolfiere.screen.Page;

/** The team page for one reader. */
public record TeamView(Member reader, List<Teammate> team, List<Invitation> invitations) {

    /** Roles that this teammate does not hold yet. */
    public List<Role> missing(Teammate mate) {
        return List.of(Role.values()).stream()
                .filter(role -> !mate.roles().contains(role))
                .toList();
    }

    /** A licence in words, such as "may send · refunds · until 3 May 2026". */
    public String said(Page page, Licence licence) {
        String subject = licence.subject() == null ? page.say("people.licence.everything") : licence.subject();
        String until = licence.until() == null
                ? ""
                : " · "
                        + page.say(
                                "people.licence.until",
                                page.words().day(licence.until().minusSeconds(1)));
        return page.say("people.licence.may." + licence.may().word()) + " · " + subject + until;
    }
}
