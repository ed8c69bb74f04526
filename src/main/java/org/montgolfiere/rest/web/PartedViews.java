package org.montgolfiere.rest.web;

import java.util.List;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rest.Parting.Parted;
import org.montgolfiere.rest.Preparing;
import org.montgolfiere.rest.SealedLinks;
import org.montgolfiere.rest.Unplugging;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Component;

/** Gathers what somebody who has just stopped is shown. */
@Component
class PartedViews {

    private final Preparing preparing;
    private final Unplugging unplugging;
    private final Settings settings;

    PartedViews(Preparing preparing, Unplugging unplugging, Settings settings) {
        this.preparing = preparing;
        this.unplugging = unplugging;
        this.settings = settings;
    }

    PartedView of(Page page, Viewer viewer, Parted.Gone gone) {
        OffTime off = gone.off();
        List<String> cover = preparing.cover(viewer, new Stretch(off.start(), off.end()));
        return new PartedView(
                off,
                gone.asked(),
                cover,
                OutOfOffice.text(page, off.end(), cover),
                unplugging.of(viewer, off),
                addresses(gone.links()));
    }

    List<OffTimeView.Address> addresses(List<SealedLinks.Made> links) {
        return links.stream()
                .map(link -> new OffTimeView.Address(link.brand(), settings.url() + "/sealed/" + link.secret()))
                .toList();
    }
}
