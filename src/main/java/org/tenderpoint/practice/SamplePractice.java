package org.tenderpoint.practice;

/** Made-up therapists, clients and sessions to play with, clearly marked. Called by a manager. */
public interface SamplePractice {

    void create();

    /** Takes everything away again that {@link #create} has made, and nothing else. */
    void remove();

    /** Whether it is there now. */
    boolean present();
}
