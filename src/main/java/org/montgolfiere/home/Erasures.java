package org.montgolfiere.home;

import java.util.List;

/** Forgets contacts again after a backup that still knew them was restored; one that is unknown there is no fault. */
public interface Erasures {
    void reapply(List<Erasure> erasures);
}
