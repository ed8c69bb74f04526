package org.montgolfiere.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What programs may rely on, written by hand; a test holds it against the running desk. */
@RestController
class ContractController {

    private final Resource contract = new ClassPathResource("openapi/openapi.json");

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource show() {
        return contract;
    }
}
