package org.tenderpoint.imports;

/** Another import is running. */
public class ImportBusy extends RuntimeException {

    ImportBusy() {
        super("Another import is running");
    }
}
