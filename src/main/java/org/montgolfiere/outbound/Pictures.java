package org.montgolfiere.outbound;

import java.util.ArrayList;
import java.util.List;
import org.montgolfiere.channel.Outgoing.Picture;
import org.montgolfiere.files.Pictures.Cleaned;
import org.montgolfiere.files.Pictures.Fault;

/** Pictures as they leave: of the kind that their bytes say, turned upright, without what they tell beside themselves. */
sealed interface Pictures {

    record Clean(List<Picture> pictures) implements Pictures {}

    /** @param why a message key with its argument after a colon */
    record Refused(String why) implements Pictures {}

    static Pictures clean(List<Picture> pictures) {
        List<Picture> clean = new ArrayList<>();
        for (Picture picture : pictures) {
            switch (org.montgolfiere.files.Pictures.clean(picture.content())) {
                case Cleaned.Clean one -> clean.add(new Picture(one.format().type(), one.content(), picture.alt()));
                case Cleaned.Refused(Fault fault) -> {
                    return new Refused(objection(fault));
                }
            }
        }
        return new Clean(clean);
    }

    private static String objection(Fault fault) {
        return switch (fault) {
            case FORMAT -> "outbound.refused.picture-type";
            case BROKEN, MORE -> "outbound.refused.picture-broken";
            case PIXELS -> "outbound.refused.picture-pixels:" + org.montgolfiere.files.Pictures.MOST / 1_000_000;
        };
    }
}
