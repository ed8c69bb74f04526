package org.montgolfiere.offduty;

/** What an open page goes on hearing. */
interface Ear {

    Ear ALWAYS = (what, data) -> true;

    /** @param what the noun that changed @param data its id, as the page is told it */
    boolean hears(String what, String data);
}
