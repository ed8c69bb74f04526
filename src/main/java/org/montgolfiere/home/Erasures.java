package org.montgolfiere.home;

import java.util.List;

/**
 * Forgets contacts again after a backup that still knew them was restored. One that is unknown there is no fault; what
 * was erased there already stays as it is, with all that they wrote since.
 */
public interface Erasures {
    void reapply(List<Erasure> erasures);
}
