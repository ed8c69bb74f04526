package org.montgolfiere.people.web;

import gg.jte.models.runtime.JteModel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.Fields;
import org.montgolfiere.people.Invitations;
import org.montgolfiere.people.May;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Team;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who belongs to a brand, for its members to see and its administrators to change. */
@Controller
@RequestMapping("/brands/{brand}")
class TeamScreen {

    private final People people;
    private final Team team;
    private final Invitations invitations;
    private final Settings settings;
    private final Templates templates;

    TeamScreen(People people, Team team, Invitations invitations, Settings settings, Templates templates) {
        this.people = people;
        this.team = team;
        this.invitations = invitations;
        this.settings = settings;
        this.templates = templates;
    }

    @GetMapping("/team")
    JteModel show(Page page, Member member) {
        return templates.peopleTeam(page, view(member));
    }

    @PostMapping("/team/{person}/roles")
    JteModel grant(Page page, Member member, @PathVariable long person, @RequestParam Role role) {
        team.grant(member, person, role);
        return part(page, member, null, null);
    }

    @DeleteMapping("/team/{person}/roles/{role}")
    JteModel revoke(Page page, Member member, @PathVariable long person, @PathVariable Role role) {
        return part(page, member, team.revoke(member, person, role));
    }

    @DeleteMapping("/team/{person}")
    JteModel remove(Page page, Member member, @PathVariable long person) {
        return part(page, member, team.remove(member, person));
    }

    /** @param until the last day on which it stands, in the reader's zone */
    @PostMapping("/team/{person}/licences")
    JteModel license(
            Page page,
            Member member,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam May may,
            @RequestParam(defaultValue = "") String until) {
        if (!until.isBlank() && end(page, until) == null) {
            return part(page, member, page.say("people.wrong.day"), null);
        }
        team.license(member, person, Fields.name(subject), may, end(page, until));
        return part(page, member, null, null);
    }

    @DeleteMapping("/team/licences/{licence}")
    JteModel unlicense(Page page, Member member, @PathVariable long licence) {
        team.unlicense(member, licence);
        return part(page, member, null, null);
    }

    @PostMapping("/invitations")
    JteModel invite(Page page, Member member, @RequestParam Role role, @RequestParam(defaultValue = "") String email) {
        String address = Fields.email(email);
        if (address == null && !email.isBlank()) {
            return part(page, member, page.say("people.wrong.email"), null);
        }
        String token = invitations.invite(member, role, address);
        return part(page, member, null, settings.url() + "/invitations/" + token);
    }

    @DeleteMapping("/invitations/{invitation}")
    JteModel uninvite(Page page, Member member, @PathVariable long invitation) {
        invitations.revoke(member, invitation);
        return part(page, member, null, null);
    }

    private JteModel part(Page page, Member member, Team.Change change) {
        return switch (change) {
            case DONE -> part(page, member, null, null);
            case LAST_ADMIN -> part(page, member, page.say("people.team.last-admin"), null);
        };
    }

    /** The member as they are after the change: somebody may just have taken their own role away. */
    private JteModel part(Page page, Member member, @Nullable String wrong, @Nullable String link) {
        var roles = people.viewer(member.person()).roles().get(member.brand());
        if (roles == null) {
            return templates.peopleTeamLeft(page);
        }
        Member now = new Member(member.person(), member.name(), member.brand(), roles);
        return templates.peopleTeamPart(page, view(now), wrong, link);
    }

    private TeamView view(Member member) {
        return new TeamView(
                member, people.team(member.brand()), member.administers() ? invitations.standing(member) : List.of());
    }

    private static @Nullable Instant end(Page page, String day) {
        try {
            return day.isBlank()
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(1)
                            .atStartOfDay(page.words().zone())
                            .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
