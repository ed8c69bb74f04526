package org.montgolfiere.evidence.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.evidence.Evidence;
import org.montgolfiere.evidence.Export;
import org.montgolfiere.evidence.Piece;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Setting;
import org.montgolfiere.shield.Exposure;
import org.springframework.context.annotation.Bean;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The brand's evidence; for its leads alone. */
@Controller
class EvidenceScreen {

    /** What is kept as evidence weighs as an insult at least; what it was read as is not kept with it. */
    private static final int WEIGHT = 1;

    private final Evidence evidence;
    private final Export export;
    private final Exposure exposure;
    private final Templates templates;

    EvidenceScreen(Evidence evidence, Export export, Exposure exposure, Templates templates) {
        this.evidence = evidence;
        this.export = export;
        this.exposure = exposure;
        this.templates = templates;
    }

    @Bean
    static Setting evidenceSetting() {
        return new Setting("evidence.title", "/evidence", 70, false);
    }

    @GetMapping("/brands/{brand}/evidence")
    JteModel list(Page page, Member member, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        List<Piece> pieces = evidence.all(lead(member), before);
        return templates.evidenceList(page, member.brand(), pieces);
    }

    @GetMapping("/brands/{brand}/evidence/{id}")
    JteModel show(Page page, Member member, @PathVariable long id) {
        return piece(page, evidence.one(lead(member), id), null);
    }

    @PostMapping("/brands/{brand}/evidence/{id}/release")
    JteModel release(Page page, Member member, @PathVariable long id) {
        Evidence.Release release = evidence.release(lead(member), id);
        String said = switch (release) {
            case Evidence.Release.Released _ -> page.say("evidence.released");
            case Evidence.Release.StillHeld(var until) ->
                page.say("evidence.still-held", page.words().day(until));
        };
        return piece(page, evidence.one(member, id), said);
    }

    @GetMapping("/brands/{brand}/evidence/{id}/export")
    ResponseEntity<byte[]> export(
            Member member, @PathVariable long id, @RequestParam(defaultValue = "false") boolean unfold) {
        Piece piece = evidence.one(lead(member), id);
        String file = "evidence-" + id + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(export.of(piece, unfold));
    }

    @PostMapping("/brands/{brand}/evidence/{id}/opening")
    JteModel open(Page page, Member member, Viewer viewer, @PathVariable long id) {
        Piece piece = evidence.one(lead(member), id);
        long count = exposure.open(viewer, member.brand(), WEIGHT);
        return part(page, piece, templates.shieldOpened(page, piece.text(), address(piece) + "/opening", count));
    }

    @DeleteMapping("/brands/{brand}/evidence/{id}/opening")
    JteModel fold(
            Page page,
            Member member,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long count) {
        Piece piece = evidence.one(lead(member), id);
        exposure.close(viewer, count);
        return part(
                page,
                piece,
                templates.shieldFolded(page, piece.text(), "", address(piece) + "/opening", Integer.MAX_VALUE));
    }

    private JteModel part(Page page, Piece piece, JteModel part) {
        return page.partial() ? part : templates.shieldPage(page, page.say("evidence.title"), address(piece), part);
    }

    private static String address(Piece piece) {
        return "/brands/" + piece.brand() + "/evidence/" + piece.id();
    }

    private JteModel piece(Page page, Piece piece, @Nullable String said) {
        return templates.evidencePiece(page, piece, piece.heldAt(page.words().now()), export.intact(piece), said);
    }

    private static Member lead(Member member) {
        if (!member.leads()) {
            throw new AccessDeniedException("evidence is for leads");
        }
        return member;
    }
}
