package org.montgolfiere.rest.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Teammate;
import org.montgolfiere.rest.CallOuts;
import org.montgolfiere.rest.Emergencies;
import org.montgolfiere.rota.Stretch;
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

/** What could not wait, who takes care of it, and the order in which people on call are called. */
@Controller
@RequestMapping("/brands/{brand}/emergencies")
class EmergencyScreen {

    private final Emergencies emergencies;
    private final CallOuts callOuts;
    private final People people;
    private final Templates templates;

    EmergencyScreen(Emergencies emergencies, CallOuts callOuts, People people, Templates templates) {
        this.emergencies = emergencies;
        this.callOuts = callOuts;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, Member member) {
        return show(page, member, null);
    }

    private JteModel show(Page page, Member member, @Nullable String said) {
        List<Teammate> team = member.leads()
                ? people.team(member.brand()).stream()
                        .filter(mate -> mate.person().open())
                        .toList()
                : List.of();
        return templates.restEmergencies(
                page,
                member,
                emergencies.of(member),
                callOuts.undeclared(member),
                emergencies.order(member),
                team,
                said);
    }

    /** @param conversation the thread in which it was taken, and which shows it; 0: none */
    @PostMapping("/{emergency}/taking")
    Object take(
            Page page,
            Member member,
            @PathVariable long emergency,
            @RequestParam(defaultValue = "0") long conversation) {
        emergencies.take(member, emergency);
        return page.partial()
                ? templates.restEmergency(page, member, conversation, emergencies.about(member, conversation))
                : back(member);
    }

    /** @param ended when it was dealt with, as one's own clock shows it; blank: now */
    @PostMapping("/{emergency}/end")
    JteModel end(
            Page page,
            Member member,
            @PathVariable long emergency,
            @RequestParam(defaultValue = "") String ended,
            HttpServletResponse response) {
        Instant moment = ended.isBlank() ? page.words().now() : Moments.upToNow(page, ended);
        CallOuts.Ended became = moment == null
                ? new CallOuts.Ended.Refused("rest.emergency.end.wrong")
                : callOuts.end(HandoverScreen.reader(member), emergency, moment);
        if (became instanceof CallOuts.Ended.Refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return show(page, member, said(page, became));
    }

    private static String said(Page page, CallOuts.Ended ended) {
        return switch (ended) {
            case CallOuts.Ended.Done(Stretch time)
            when time != null ->
                page.say(
                        "rest.emergency.declared",
                        page.words().moment(time.from()),
                        page.words().moment(time.to()));
            case CallOuts.Ended.Done _ -> page.say("rest.emergency.ended");
            case CallOuts.Ended.Undeclared(Stretch time, String why) ->
                page.say(
                        "rest.emergency.undeclared",
                        page.words().moment(time.from()),
                        page.words().moment(time.to()),
                        page.say(why));
            case CallOuts.Ended.Refused(String why) -> page.say(why);
        };
    }

    /** @param person everybody in the order, the first called first; 0 is a place left empty */
    @PostMapping("/order")
    RedirectView order(Member member, @RequestParam(defaultValue = "") List<Long> person) {
        emergencies.order(member, person.stream().filter(one -> one != 0).toList());
        return back(member);
    }

    @PostMapping("/agreement")
    RedirectView agree(Member member) {
        emergencies.agree(HandoverScreen.reader(member), true);
        return back(member);
    }

    @DeleteMapping("/agreement")
    RedirectView withdraw(Member member) {
        emergencies.agree(HandoverScreen.reader(member), false);
        return back(member);
    }

    private static RedirectView back(Member member) {
        return BriefingScreen.seeOther("/brands/" + member.brand() + "/emergencies");
    }
}
