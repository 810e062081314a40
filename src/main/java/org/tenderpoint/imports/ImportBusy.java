package org.tenderpoint.imports;

public class ImportBusy extends RuntimeException {

    ImportBusy() {
        super("Another import is running");
    }
}
