package org.montgolfiere.rest.web;

import java.util.List;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.rest.Unplugging;

/**
 * What somebody who has just stopped takes along: it stands on this one page, for there is no session behind it.
 *
 * @param asked for how many of their shifts somebody is sought
 * @param cover the names of who holds the desk meanwhile
 * @param text their out-of-office text
 * @param sealed the sealed links, shown this once
 */
public record PartedView(
        OffTime off,
        int asked,
        List<String> cover,
        String text,
        List<Unplugging.Plug> plugs,
        List<OffTimeView.Address> sealed) {}
