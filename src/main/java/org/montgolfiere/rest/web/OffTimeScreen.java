package org.montgolfiere.rest.web;

import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.Fields;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rest.Preparing;
import org.montgolfiere.rest.SealedLinks;
import org.montgolfiere.rest.Stopping;
import org.montgolfiere.rest.Unplugging;
import org.montgolfiere.rota.CalendarWriter;
import org.montgolfiere.rota.Ruling;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.screen.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** One's own off time, prepared: cover first, then what the desk cannot silence, then what colleagues are told. */
@Controller
@RequestMapping("/brands/{brand}/rest/off-times/{offTime}")
class OffTimeScreen {

    private final OffTimes offTimes;
    private final Stopping stopping;
    private final Preparing preparing;
    private final Unplugging unplugging;
    private final SealedLinks links;
    private final PartedViews parted;
    private final Settings settings;
    private final Templates templates;

    OffTimeScreen(
            OffTimes offTimes,
            Stopping stopping,
            Preparing preparing,
            Unplugging unplugging,
            SealedLinks links,
            PartedViews parted,
            Settings settings,
            Templates templates) {
        this.offTimes = offTimes;
        this.stopping = stopping;
        this.preparing = preparing;
        this.unplugging = unplugging;
        this.links = links;
        this.parted = parted;
        this.settings = settings;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, Viewer viewer, Member member, @PathVariable long offTime) {
        return show(page, viewer, member, offTimes.find(viewer, offTime), List.of(), null);
    }

    @DeleteMapping
    RedirectView remove(Viewer viewer, Member member, @PathVariable long offTime) {
        stopping.remove(viewer, offTime);
        return BriefingScreen.seeOther("/brands/" + member.brand() + "/rest");
    }

    /** Asks for somebody to take a shift of one's own. @param person 0: whoever can and is on duty hears of it */
    @PostMapping("/cover")
    JteModel ask(
            Page page,
            Viewer viewer,
            Member member,
            @PathVariable long offTime,
            @RequestParam long shift,
            @RequestParam(defaultValue = "0") long person) {
        OffTime off = offTimes.find(viewer, offTime);
        String said = switch (preparing.ask(viewer, span(off), shift, person == 0 ? null : person)) {
            case Ruling.Done _ -> page.say("rest.cover.done");
            case Ruling.Refused(var objections) -> objections.getFirst().say(page.words());
        };
        return show(page, viewer, member, off, List.of(), said);
    }

    /** @param done false: not unplugged after all */
    @PostMapping("/unplugged")
    RedirectView unplug(
            Viewer viewer,
            Member member,
            @PathVariable long offTime,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "true") boolean done) {
        unplugging.unplug(viewer, offTimes.find(viewer, offTime), item, done);
        return BriefingScreen.seeOther("/brands/" + member.brand() + "/rest/off-times/" + offTime + "#unplug");
    }

    /** An entry that tells colleagues who covers, for their calendars; it rings nowhere and says no reason. */
    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> calendar(Page page, Viewer viewer, Member member, @PathVariable long offTime) {
        OffTime off = offTimes.find(viewer, offTime);
        List<String> cover = preparing.cover(viewer, span(off));
        String title = cover.isEmpty()
                ? page.say("rest.calendar.nobody", viewer.name())
                : page.say("rest.calendar", viewer.name(), Names.of(page, cover));
        String uid = "off-time-" + off.id() + "@" + settings.url().getHost();
        byte[] file = new CalendarWriter(page.words().zone(), page.words().now())
                .write(title, List.of(new CalendarWriter.Event(uid, 0, new Stretch(off.start(), off.end()), title)))
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("off.ics")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(file);
    }

    /** Puts back what was just taken away, its sealed links with it. */
    @PostMapping("/restoration")
    RedirectView restore(Viewer viewer, Member member, @PathVariable long offTime) {
        stopping.restore(viewer, offTime);
        return BriefingScreen.seeOther("/brands/" + member.brand() + "/rest/off-times/" + offTime);
    }

    /** A sealed link for a named second person, for each brand where one is needed; the addresses are shown this once. */
    @PostMapping("/sealed-links")
    JteModel seal(
            Page page,
            Viewer viewer,
            Member member,
            @PathVariable long offTime,
            @RequestParam(defaultValue = "") String holder) {
        OffTime off = offTimes.find(viewer, offTime);
        String name = Fields.name(holder);
        List<SealedLinks.Made> made = name == null ? List.of() : links.seal(viewer, offTime, name);
        return show(
                page,
                viewer,
                member,
                off,
                parted.addresses(made),
                made.isEmpty() ? page.say("rest.sealed.refused") : null);
    }

    @DeleteMapping("/sealed-links/{link}")
    RedirectView revoke(Viewer viewer, Member member, @PathVariable long offTime, @PathVariable long link) {
        links.revoke(viewer, link);
        return BriefingScreen.seeOther("/brands/" + member.brand() + "/rest/off-times/" + offTime);
    }

    private JteModel show(
            Page page,
            Viewer viewer,
            Member member,
            OffTime off,
            List<OffTimeView.Address> sealed,
            @Nullable String said) {
        List<String> cover = preparing.cover(viewer, span(off));
        return templates.restOffTime(
                page,
                new OffTimeView(
                        member,
                        off,
                        preparing.gaps(viewer, span(off)),
                        preparing.going(viewer, off.start(), off.end()),
                        cover,
                        OutOfOffice.text(page, off.end(), cover),
                        unplugging.of(viewer, off),
                        preparing.last(viewer, off.start()),
                        links.of(viewer, off).stream()
                                .map(link -> new OffTimeView.Sealed(link, links.done(link)))
                                .toList(),
                        sealed,
                        said));
    }

    private static Stretch span(OffTime off) {
        return new Stretch(off.start(), off.end());
    }
}
