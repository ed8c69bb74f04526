package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.Objection;
import org.montgolfiere.rota.Records;
import org.montgolfiere.rota.Records.Declaring;
import org.montgolfiere.rota.Statement;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.law.Work;
import org.montgolfiere.screen.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of hours: a month of one person, as a page and as a table to take away. */
@Controller
@RequestMapping("/brands/{brand}/rota/hours")
class RecordScreen {

    private final Records records;
    private final People people;
    private final Answers answers;
    private final Templates templates;
    private final Clock clock;

    RecordScreen(Records records, People people, Answers answers, Templates templates, Clock clock) {
        this.records = records;
        this.people = people;
        this.answers = answers;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    JteModel own(Page page, Member member, @RequestParam(defaultValue = "") String month) {
        return show(page, member, member.person(), month);
    }

    @GetMapping("/{person}")
    JteModel show(Page page, Member member, @PathVariable long person, @RequestParam(defaultValue = "") String month) {
        YearMonth wanted = month(member, month);
        String name = people.viewer(person).in(member.brand()).name();
        return templates.rotaRecord(
                page,
                new RecordView(
                        member,
                        person,
                        name,
                        wanted,
                        read(member, person, wanted),
                        person == member.person() ? records.declared(member, wanted) : List.of(),
                        team(member)));
    }

    @GetMapping("/{person}/export")
    ResponseEntity<byte[]> export(
            Page page, Member member, @PathVariable long person, @RequestParam(defaultValue = "") String month) {
        YearMonth wanted = month(member, month);
        Statement statement = records.statement(member, person, wanted);
        ContentDisposition file = ContentDisposition.attachment()
                .filename("hours-" + wanted + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .cacheControl(CacheControl.noStore())
                .body(statement.csv(page.words()).getBytes(StandardCharsets.UTF_8));
    }

    /** A reason to read the month of somebody else, who sees it. */
    @PostMapping("/{person}/requests")
    JteModel request(
            Page page,
            Member member,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String month,
            @RequestParam String reason,
            HttpServletResponse response) {
        int length = reason.strip().length();
        people.viewer(person).in(member.brand());
        if (length < 3 || length > 300) {
            return answers.no(List.of(page.say("rota.record.refused.reason")), response);
        }
        YearMonth wanted = month(member, month);
        records.request(member, person, wanted, reason);
        response.setHeader("HX-Redirect", "/brands/" + member.brand() + "/rota/hours/" + person + "?month=" + wanted);
        return templates.rotaDone(page.say("rota.record.requested"));
    }

    @PostMapping("/declarations")
    JteModel declare(
            Page page,
            Member member,
            @RequestParam Work.Kind kind,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime to,
            @RequestParam(defaultValue = "0") int pause,
            HttpServletResponse response) {
        return declared(page, member, from, to, time -> records.declare(member, kind, time, pause), response);
    }

    /** Other hours in the place of some that were declared. */
    @PostMapping("/declarations/{declaration}")
    JteModel correct(
            Page page,
            Member member,
            @PathVariable long declaration,
            @RequestParam Work.Kind kind,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime to,
            @RequestParam(defaultValue = "0") int pause,
            HttpServletResponse response) {
        return declared(
                page, member, from, to, time -> records.correct(member, declaration, kind, time, pause), response);
    }

    private JteModel declared(
            Page page,
            Member member,
            LocalDateTime from,
            LocalDateTime to,
            Function<Stretch, Declaring> record,
            HttpServletResponse response) {
        if (!to.isAfter(from)) {
            return answers.no(List.of(page.say("rota.record.refused.length")), response);
        }
        return declared(
                page, member, record.apply(Stretch.of(from, to, page.words().zone())), response);
    }

    private JteModel declared(Page page, Member member, Declaring declaring, HttpServletResponse response) {
        return switch (declaring) {
            case Declaring.Refused(String why) -> answers.no(List.of(page.say(why)), response);
            case Declaring.Written(long id, List<Objection> broken) ->
                templates.rotaDeclared(
                        page,
                        member,
                        id,
                        broken.stream()
                                .map(objection -> objection.say(page.words()))
                                .toList());
        };
    }

    @DeleteMapping("/declarations/{declaration}")
    JteModel remove(Page page, Member member, @PathVariable long declaration, HttpServletResponse response) {
        records.remove(member, declaration);
        return answers.done(page, "rota.record.removed", response);
    }

    /** Null for a lead who has yet to give a reason. */
    private @Nullable Statement read(Member member, long person, YearMonth month) {
        try {
            return records.statement(member, person, month);
        } catch (AccessDeniedException closed) {
            if (!member.leads()) {
                throw closed;
            }
            return null;
        }
    }

    private List<RecordView.Name> team(Member member) {
        boolean others = member.leads() || member.roles().contains(Role.HR);
        return people.team(member.brand()).stream()
                .filter(mate -> others || mate.person().id() == member.person())
                .map(mate ->
                        new RecordView.Name(mate.person().id(), mate.person().name()))
                .toList();
    }

    private YearMonth month(Member member, String typed) {
        YearMonth now = YearMonth.from(
                clock.instant().atZone(people.brand(member.brand()).zone()));
        try {
            YearMonth read = typed.isEmpty() ? now : YearMonth.parse(typed);
            return Stretch.known(read.atDay(1)) ? read : now;
        } catch (DateTimeException unreadable) {
            return now;
        }
    }
}
