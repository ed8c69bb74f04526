package org.montgolfiere.offduty.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import montgolfiere.templates.Templates;
import org.montgolfiere.offduty.Gate;
import org.montgolfiere.offduty.Kept;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What waited for somebody, and saying a notice that has just arrived. */
@Controller
class AwayScreen {

    private static final JsonMapper HEADERS =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Gate gate;
    private final Templates templates;

    AwayScreen(Gate gate, Templates templates) {
        this.gate = gate;
        this.templates = templates;
    }

    @GetMapping("/brands/{brand}/notices")
    Object show(Page page, Member member) {
        return page.partial() ? list(page, member) : new RedirectView("/brands/" + member.brand() + "/duty");
    }

    /** Asked by an open page when a notice reached it. */
    @GetMapping("/brands/{brand}/notices/newest")
    JteModel newest(Page page, Member member, HttpServletResponse response) {
        List<Kept> unseen = gate.unseen(member);
        if (!unseen.isEmpty()) {
            response.setHeader(
                    "HX-Trigger",
                    said(page.say(NoticeWords.key(unseen.getFirst().notice()))));
        }
        return templates.offdutyAway(page, member.brand(), unseen);
    }

    /** @param shown the numbers of those that the list held */
    @DeleteMapping("/brands/{brand}/notices")
    JteModel seen(Page page, Member member, @RequestParam List<Long> shown) {
        gate.seen(member, shown);
        return list(page, member);
    }

    private JteModel list(Page page, Member member) {
        return templates.offdutyAway(page, member.brand(), gate.unseen(member));
    }

    private static String said(String sentence) {
        return HEADERS.writeValueAsString(Map.of("say", Map.of("sentence", sentence)));
    }
}
