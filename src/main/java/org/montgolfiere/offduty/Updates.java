package org.montgolfiere.offduty;

import org.springframework.stereotype.Component;

/**
 * Tells the open pages of a brand, on every process, that something changed. It rides on the transaction it is called
 * in: pages hear of it after the commit, or never.
 */
@Component
public class Updates {

    private final Wire wire;

    Updates(Wire wire) {
        this.wire = wire;
    }

    /**
     * @param what the noun that changed, such as {@code conversation}
     * @param id which one
     */
    public void tell(long brand, String what, long id) {
        wire.update(brand, what, id);
    }
}
