package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.List;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Reliefs;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.screen.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking a part of somebody else's shift, and giving it back. */
@Controller
@RequestMapping("/brands/{brand}/rota/shifts/{shift}/reliefs")
class ReliefScreen {

    private final Reliefs reliefs;
    private final People people;
    private final Answers answers;

    ReliefScreen(Reliefs reliefs, People people, Answers answers) {
        this.reliefs = reliefs;
        this.people = people;
        this.answers = answers;
    }

    /** Hours as they are typed, in the brand's zone. */
    @PostMapping
    JteModel take(
            Page page,
            Member member,
            @PathVariable long shift,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime to,
            HttpServletResponse response) {
        if (!to.isAfter(from)) {
            return answers.no(List.of(page.say("rota.relief.refused.outside")), response);
        }
        Stretch time = Stretch.of(from, to, people.brand(member.brand()).zone());
        return answers.of(page, reliefs.take(member, shift, time), "rota.relief.taken", response);
    }

    @DeleteMapping("/{relief}")
    JteModel undo(
            Page page,
            Member member,
            @PathVariable long shift,
            @PathVariable long relief,
            HttpServletResponse response) {
        return answers.of(page, reliefs.undo(member, shift, relief), "rota.relief.undone", response);
    }
}
