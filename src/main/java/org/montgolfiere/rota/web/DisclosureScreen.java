package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.Fields;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Disclosures;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.screen.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month of hours shown to somebody outside, by a link that HR made on a logged request. */
@Controller
class DisclosureScreen {

    private static final int LONGEST = 150;

    private final Disclosures disclosures;
    private final Answers answers;
    private final Settings settings;
    private final Templates templates;

    DisclosureScreen(Disclosures disclosures, Answers answers, Settings settings, Templates templates) {
        this.disclosures = disclosures;
        this.answers = answers;
        this.settings = settings;
        this.templates = templates;
    }

    @PostMapping("/brands/{brand}/rota/hours/{person}/disclosures")
    JteModel make(
            Page page,
            Member member,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "INSPECTOR") Disclosures.Capacity capacity,
            @RequestParam(defaultValue = "") String asker,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        String name = Fields.name(asker);
        String why = reason.strip();
        YearMonth wanted = month(month);
        if (name == null || why.length() < 3 || why.length() > LONGEST || wanted == null) {
            return answers.no(List.of(page.say("rota.disclosure.refused")), response);
        }
        String logged = page.say(capacity.key()) + ", " + name + ": " + why;
        String secret = disclosures.make(member, person, wanted, logged);
        return templates.rotaDisclosure(page, settings.url() + "/hours/" + secret);
    }

    @GetMapping("/hours/{token}")
    JteModel show(Page page, @PathVariable String token, HttpServletResponse response) {
        Disclosures.Disclosed disclosed = disclosures.behind(token);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        String month = DateTimeFormatter.ofPattern("LLLL yyyy", page.words().locale())
                .format(disclosed.month().atDay(1));
        return templates.rotaDisclosed(page, disclosed.statement(), month, "/hours/" + token);
    }

    @GetMapping("/hours/{token}/export")
    ResponseEntity<byte[]> export(Page page, @PathVariable String token) {
        Disclosures.Disclosed disclosed = disclosures.behind(token);
        ContentDisposition file = ContentDisposition.attachment()
                .filename("hours-" + disclosed.month() + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .cacheControl(CacheControl.noStore())
                .body(disclosed.statement().csv(page.words()).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable YearMonth month(String typed) {
        try {
            YearMonth month = YearMonth.parse(typed);
            return Stretch.known(month.atDay(1)) ? month : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
