package org.montgolfiere;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the program that people wrote: neither tests nor the bean lists and proxies that the build adds. */
public final class Handwritten {

    public static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("__") && !location.contains("$$"))
            .importPackages("org.montgolfiere");

    private Handwritten() {}
}
