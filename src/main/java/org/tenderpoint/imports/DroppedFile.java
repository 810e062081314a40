package org.tenderpoint.imports;

/** A file as it was dropped. @param password of a locked archive; empty until somebody gives it */
public record DroppedFile(String name, byte[] bytes, String password) {

    public DroppedFile(String name, byte[] bytes) {
        this(name, bytes, "");
    }

    public DroppedFile openedWith(String told) {
        return new DroppedFile(name, bytes, told);
    }
}
