package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Settings;
import org.montgolfiere.inbox.storms.BrandEvents;
import org.montgolfiere.inbox.storms.Storm;
import org.montgolfiere.inbox.storms.Storms;
import org.montgolfiere.inbox.topics.Topics;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The storms of a brand, and the board of each. */
@Controller
class StormScreen {

    private static final int SHOWN = 12;

    private final Storms storms;
    private final BrandEvents declared;
    private final Topics topics;
    private final Lists lists;
    private final Settings settings;
    private final Templates templates;

    StormScreen(
            Storms storms, BrandEvents declared, Topics topics, Lists lists, Settings settings, Templates templates) {
        this.storms = storms;
        this.declared = declared;
        this.topics = topics;
        this.lists = lists;
        this.settings = settings;
        this.templates = templates;
    }

    @GetMapping("/brands/{brand}/storms")
    JteModel list(Page page, Member member) {
        return templates.inboxStorms(
                page,
                storms.of(member),
                declared.coming(member),
                List.copyOf(lists.voices(member.brand()).values()),
                member.leads());
    }

    @GetMapping("/storms/{id}")
    JteModel show(Page page, Viewer viewer, @PathVariable long id) {
        return board(page, storms.member(viewer, id), id, null);
    }

    @PostMapping("/brands/{brand}/storms")
    Object open(Member member, @RequestParam long account) {
        return Acts.seeOther("/storms/" + storms.open(member, account));
    }

    @PostMapping("/storms/{id}/closure")
    Object close(Viewer viewer, @PathVariable long id) {
        storms.close(storms.member(viewer, id), id);
        return Acts.seeOther("/storms/" + id);
    }

    @PostMapping("/storms/{id}/known")
    Object know(Viewer viewer, @PathVariable long id, @RequestParam String text) {
        storms.know(storms.member(viewer, id), id, text);
        return Acts.seeOther("/storms/" + id);
    }

    @PostMapping("/storms/{id}/holding")
    Object hold(Viewer viewer, @PathVariable long id, @RequestParam String text) {
        storms.hold(storms.member(viewer, id), id, text);
        return Acts.seeOther("/storms/" + id);
    }

    @PostMapping("/storms/{id}/approval")
    Object approve(Viewer viewer, @PathVariable long id) {
        storms.approve(storms.member(viewer, id), id);
        return Acts.seeOther("/storms/" + id);
    }

    @PostMapping("/storms/{id}/lines")
    Object addLine(Viewer viewer, @PathVariable long id, @RequestParam String text) {
        storms.addLine(storms.member(viewer, id), id, text);
        return Acts.seeOther("/storms/" + id);
    }

    @PostMapping("/storms/{id}/lines/{line}/validation")
    Object validate(Viewer viewer, @PathVariable long id, @PathVariable long line) {
        storms.validate(storms.member(viewer, id), id, line);
        return Acts.seeOther("/storms/" + id);
    }

    @PostMapping("/storms/{id}/lines/{line}/removal")
    Object dropLine(Viewer viewer, @PathVariable long id, @PathVariable long line) {
        storms.dropLine(storms.member(viewer, id), id, line);
        return Acts.seeOther("/storms/" + id);
    }

    @PostMapping("/storms/{id}/log")
    Object note(Viewer viewer, @PathVariable long id, @RequestParam String text) {
        storms.note(storms.member(viewer, id), id, text);
        return Acts.seeOther("/storms/" + id);
    }

    @PostMapping("/storms/{id}/help")
    Object ask(Viewer viewer, @PathVariable long id) {
        storms.ask(storms.member(viewer, id), id);
        return Acts.seeOther("/storms/" + id);
    }

    /** The log as a file, for a spreadsheet. */
    @GetMapping("/storms/{id}/log.csv")
    ResponseEntity<byte[]> log(Page page, Viewer viewer, @PathVariable long id) {
        Storm storm = storms.one(storms.member(viewer, id), id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"storm-" + id + ".csv\"")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(StormLog.csv(page, storm).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/storms/{id}/address")
    JteModel address(Page page, Viewer viewer, @PathVariable long id) {
        Member member = storms.member(viewer, id);
        return board(page, member, id, settings.url() + "/crisis/" + storms.address(member, id));
    }

    @PostMapping("/storms/{id}/address-end")
    Object endAddress(Viewer viewer, @PathVariable long id) {
        storms.endAddress(storms.member(viewer, id), id);
        return Acts.seeOther("/storms/" + id);
    }

    @PostMapping("/brands/{brand}/events")
    Object declare(
            Page page,
            Member member,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String starts,
            @RequestParam(defaultValue = "") String ends) {
        StormLog.declare(page, declared, member, name, starts, ends);
        return Acts.seeOther("/brands/" + member.brand() + "/storms");
    }

    @DeleteMapping("/brands/{brand}/events/{event}")
    Object drop(Member member, @PathVariable long event) {
        declared.drop(member, event);
        return Acts.seeOther("/brands/" + member.brand() + "/storms");
    }

    private JteModel board(Page page, Member member, long id, @Nullable String address) {
        Page here = page.in(member.brand());
        Storm storm = storms.one(member, id);
        List<TopicCard> cards = topics.now(member).topics().stream()
                .filter(topic -> !topic.isSpam())
                .limit(SHOWN)
                .map(topic -> new TopicCard(here, topic))
                .toList();
        return templates.inboxStorm(here, storm, lists.voice(storm.account()), cards, member.leads(), address);
    }
}
