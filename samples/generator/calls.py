"""The fictional calls: who rang whom and when, how it was recorded, and what is said."""

from dataclasses import dataclass, field
from datetime import datetime

from .encoding import FORMATS, Format
from .timeline import Line

HANDLER_FIRST = ("handler", "caller")
CALLER_FIRST = ("caller", "handler")
MONO = ("both",)


@dataclass(frozen=True)
class Call:
    """One recording. The number is the outside party's, and always from Ofcom's drama range."""

    start: str
    sequence: int
    handler: str
    number: str
    incident: str
    format_name: str
    channels: tuple[str, ...]
    voices: tuple[str, str]
    script: str
    what: str
    outbound: bool = False
    line: Line = Line()
    waited: int = 0
    typed_number: str | None = None
    in_log: bool = True
    tags: dict[str, str] = field(default_factory=dict)

    @property
    def started(self) -> datetime:
        """When the call began: local time with its offset from UTC, which BST changes."""
        return datetime.fromisoformat(self.start)

    @property
    def stem(self) -> str:
        return f"{self.started:%Y%m%d-%H%M%S}_{self.handler}_{self.number}_{self.sequence:06d}"

    @property
    def format(self) -> Format:
        return FORMATS[self.format_name]

    @property
    def file_name(self) -> str:
        return f"{self.stem}.{self.format.suffix}"


CALLS = [
    Call(
        "2026-03-04T21:15:02+00:00", 417, "H07", "07700900123", "EM-2026-0417",
        "wav-mulaw", HANDLER_FIRST, ("en", "fr"),
        what="first call of the pair: turns, pauses, back-channels; also stored under copies/",
        waited=11,
        script="""
            handler +0.6 hello conf-now-recording
            caller  +0.9 hello , im-sorry
            handler +0.5 sorry-youre-having-problems
            caller  +0.7 something-terribly-wrong , vm-nonumber
            handler @2.9 is
            handler +0.8 privacy-prompt
            caller  +1.1 digits/7 digits/7 , digits/0 digits/0 , digits/9 digits/1 digits/2 digits/3
            handler @3.0 letters/o
            handler +0.4 you-entered digits/7 digits/7 , digits/9 digits/1 digits/2 digits/3
            caller  -0.2 privacy-thankyou
            caller  +2.4 tt-somethingwrong ... demo-nomatch
            handler @2.1 vm-and
            handler +0.6 im-sorry , please-try-call-later
            caller  +0.5 vm-no , vm-no
            handler +0.7 vm-msgsaved , queue-thankyou
            caller  +0.4 auth-thankyou vm-goodbye
            handler -0.1 goodbye
        """,
    ),
    Call(
        "2026-03-05T19:40:33+00:00", 432, "H07", "07700900123", "EM-2026-0417",
        "wav-alaw", CALLER_FIRST, ("en", "fr"),
        what="handler rings the caller back: two cycles of ringing tone, then a short talk",
        outbound=True,
        script="""
            caller  +0.4 ring:2
            caller  +0.2 hello
            handler +0.6 hello , info-about-last-call
            caller  +1.3 vm-and
            handler +0.4 vm-num-i-have digits/7 digits/7 , digits/9 digits/1 digits/2 digits/3
            caller  @3.1 letters/o
            caller  +0.6 if-correct-press , privacy-thankyou
            handler +0.8 followme/status
            caller  -0.7 vm-no , do-not-disturb
            handler +1.6 im-sorry , digits/tomorrow
            caller  +0.9 please-try-call-later
            handler +0.5 goodbye
            caller  +0.3 vm-goodbye
        """,
    ),
    Call(
        "2026-03-09T08:12:45+00:00", 488, "H03", "07700900456", "EM-2026-0488",
        "wav-pcm", HANDLER_FIRST, ("it", "es"),
        what="on hold: 14 s of music on the handler's channel, the caller speaks once over it",
        waited=24,
        script="""
            handler +0.5 hello , priv-recordintro
            caller  +0.8 hello-world , followme/call-from vm-unknown-caller
            handler +0.7 one-moment-please , followme/pls-hold-while-try
            caller  @1.8 privacy-thankyou
            handler +0.5 music:14
            caller  @6.2 vm-nobodyavail
            handler +0.6 queue-thankyou , followme/sorry
            caller  -0.4 vm-no
            caller  +0.9 vm-nonumber
            handler +0.6 please-try-call-later goodbye
            caller  +0.4 vm-goodbye
        """,
    ),
    Call(
        "2026-03-11T14:03:20+00:00", 506, "H12", "07700900811", "EM-2026-0506",
        "wav-gsm", MONO, ("fr", "it"),
        what="both parties summed to one channel; overlap and back-channels",
        waited=7,
        script="""
            handler +0.4 hello , queue-youarenext
            caller  +0.6 hello-world , demo-nogo
            handler @4.4 letters/o
            handler @7.6 vm-and
            handler -0.8 conf-errormenu , check-number-dial-again
            caller  +0.5 vm-num-i-have digits/7 digits/7 , digits/9 digits/8 digits/1 digits/1
            handler +0.7 privacy-incorrect
            caller  -0.5 vm-no , vm-pls-try-again
            handler +1.8 transfer
            caller  +3.2 hello
            handler +0.9 vm-isunavail , vm-leavemsg
            caller  +0.5 vm-sorry
            handler -0.6 please-try-call-later
            caller  +0.4 auth-thankyou vm-goodbye
        """,
    ),
    Call(
        "2026-03-12T10:27:51+00:00", 519, "H03", "07700900456", "EM-2026-0488",
        "wav-ima", CALLER_FIRST, ("it", "es"),
        what="caller keys a six-digit reference: DTMF on the caller's channel",
        waited=16,
        script="""
            handler +0.5 hello-world , conf-getpin
            caller  +1.0 dtmf:488103
            handler +0.8 you-entered digits/4 digits/8 digits/8 , digits/1 digits/0 digits/3
            caller  @1.6 digits/oh
            caller  +0.5 letters/o vm-and
            handler +0.7 priv-callpending
            caller  +0.9 vm-theperson , vm-isonphone
            handler @1.2 letters/a
            handler +0.5 please-try-call-later
            caller  +0.8 queue-thankyou vm-goodbye
            handler -0.2 goodbye
        """,
    ),
    Call(
        "2026-03-18T22:48:09+00:00", 574, "H07", "07700900123", "EM-2026-0417",
        "wav-ms", CALLER_FIRST, ("en", "fr"),
        what="late call out: ringing tone, then much overlap, both talk at once for seconds",
        outbound=True,
        script="""
            caller  +0.3 ring:2
            caller  -0.4 hello
            handler +0.5 hello , followme/sorry
            caller  -1.6 something-terribly-wrong , unidentified-no-callback
            handler -2.8 sorry-youre-having-problems , please-try-call-later
            caller  -1.2 vm-no , vm-no , privacy-unident
            handler -2.0 im-sorry , im-sorry
            caller  +1.9 do-not-disturb
            handler +0.4 followme/status
            caller  -2.2 check-number-dial-again
            handler +2.6 hello
            caller  +1.2 vm-goodbye
        """,
    ),
    Call(
        "2026-03-21T16:55:00+00:00", 611, "H12", "07700900811", "EM-2026-0506",
        "mp3", HANDLER_FIRST, ("fr", "it"),
        what="long instructions from the handler with short answers",
        waited=38,
        script="""
            handler +0.5 hello , queue-thankyou
            caller  +0.6 hello , vm-youhave vm-message
            handler +0.7 vm-instructions
            caller  @2.4 letters/a
            caller  @5.1 vm-and
            caller  +0.6 vm-sorry
            handler +0.5 vm-msgsaved ... dir-usingkeypad
            caller  +0.9 tt-somethingwrong
            handler -0.3 vm-review-urgent
            caller  +1.4 vm-marked-urgent
            handler +0.6 priv-introsaved
            caller  @3.5 privacy-thankyou
            caller  +4.1 hello , hello
            handler +0.7 conf-placeintoconf , vm-goodbye
            caller  -0.3 goodbye
        """,
    ),
    Call(
        "2026-03-29T02:04:17+01:00", 702, "H07", "07700900123", "EM-2026-0417",
        "opus", HANDLER_FIRST, ("en", "fr"),
        what="call out just after the clocks went forward; date and names in Vorbis comments",
        outbound=True, waited=14,
        tags={"date": "2026-03-29T02:04:17+01:00", "title": "EM-2026-0417", "artist": "H07"},
        script="""
            caller  +0.5 hello
            handler +1.2 hello , im-sorry
            caller  +2.2 at-tone-time-exactly digits/2 digits/oclock
            handler -0.3 sorry
            caller  +0.8 do-not-disturb
            handler +3.4 followme/no-recording , vm-Friends
            caller  +1.1 vm-no
            handler +0.6 vm-num-i-have telephone-number
            caller  -0.6 vm-no , privacy-incorrect
            handler +4.2 digits/tomorrow
            caller  +0.9 cannot-complete-as-dialed
            handler +0.5 please-try-again
            caller  +0.4 vm-goodbye
        """,
    ),
    Call(
        "2026-04-02T11:30:26+01:00", 745, "H03", "07700900290", "EM-2026-0745",
        "vorbis", CALLER_FIRST, ("it", "fr"),
        what="cross-talk: each party also faintly on the other's channel, at -35 dB",
        line=Line(crosstalk=-35), waited=5,
        script="""
            handler +0.4 hello-world , queue-holdtime digits/2 queue-minutes
            caller  +0.7 hello , vm-theperson digits/2 digits/9 , vm-isunavail
            handler @2.2 letters/a
            handler +0.5 followme/status
            caller  +0.8 privacy-thankyou
            handler +2.5 conf-onlyperson
            caller  -0.9 something-terribly-wrong
            handler +0.6 one-moment-please ... number-not-answering
            caller  +0.7 vm-enter-num-to-call
            handler +0.5 followme/sorry
            caller  +0.6 im-sorry , vm-goodbye
            handler +0.3 goodbye
        """,
    ),
    Call(
        "2026-04-07T23:18:54+01:00", 793, "H07", "07700900123", "EM-2026-0417",
        "flac-16k", HANDLER_FIRST, ("en", "fr"),
        what="silent caller: the caller's channel holds comfort noise alone, at -64 dBFS",
        line=Line(noise=-64), waited=9,
        script="""
            handler +0.6 hello
            handler +3.1 hello , conf-now-recording
            handler +4.4 is-in-use , vm-sorry
            handler +5.0 hello ... hello
            handler +6.2 from-unknown-caller
            handler +5.5 please-try-call-later
            handler +1.0 goodbye
        """,
    ),
    Call(
        "2026-04-14T13:09:38+01:00", 861, "H12", "07700900367", "EM-2026-0861",
        "au-mulaw", HANDLER_FIRST, ("fr", "it"),
        what="low level on a bad line: both parties 18 dB down, noise at -60 dBFS, mains hum",
        line=Line(gain=-24, noise=-60, hum=-66), waited=19,
        script="""
            handler +0.5 hello , privacy-prompt
            caller  +0.8 hello , digits/7 digits/7 , digits/9 digits/3 digits/6 digits/7
            handler -0.4 vm-sorry
            caller  +0.6 digits/7 digits/7 , digits/9 digits/3 digits/6 digits/7
            handler +0.5 you-entered digits/7 digits/7 , digits/9 digits/3 digits/7
            caller  -0.5 vm-no , digits/3 digits/6 digits/7
            handler +0.7 privacy-thankyou , followme/pls-hold-while-try
            caller  +3.3 hello
            handler +0.9 vm-isonphone
            caller  +0.6 please-try-call-later vm-goodbye
            handler +0.4 vm-goodbye
        """,
    ),
    Call(
        "2026-04-19T09:44:12+01:00", 902, "H03", "07700900456", "EM-2026-0488",
        "w64", HANDLER_FIRST, ("it", "es"),
        what="cross-talk at -35 dB; this recording has no row in the call log",
        line=Line(crosstalk=-35), waited=6, in_log=False,
        script="""
            handler +0.5 hello , info-about-last-call
            caller  +0.7 vm-messages vm-and , vm-received
            handler +0.4 vm-youhave digits/3 vm-messages
            caller  -0.3 privacy-thankyou
            handler +1.5 vm-from-phonenumber digits/9 digits/oh
            caller  @1.0 digits/oh
            caller  +0.9 vm-nonumber
            handler +0.5 vm-deleted
            caller  +0.8 queue-thankyou vm-goodbye
            handler +0.3 goodbye
        """,
    ),
    Call(
        "2026-04-23T20:21:47+01:00", 958, "H07", "07700900123", "EM-2026-0417",
        "rf64", CALLER_FIRST, ("en", "fr"),
        what="handler talks at length, caller gives back-channels; date in a `bext` chunk",
        outbound=True, waited=10, typed_number="07700900128",
        tags={
            "description": "EM-2026-0417",
            "originator": "Example Recorder",
            "origination_date": "2026-04-23",
            "origination_time": "20:21:47",
        },
        script="""
            caller  +0.4 hello
            handler +0.5 hello , demo-nogo
            caller  @4.3 letters/o
            caller  @8.2 vm-and
            caller  +1.5 vm-no
            handler +0.6 followme/status vm-Friends
            caller  @3.0 letters/a
            caller  +2.0 privacy-unident
            handler -0.8 im-sorry , please-try-again
            caller  +1.2 vm-goodbye
        """,
    ),
    Call(
        "2026-05-01T17:36:05+01:00", 1033, "H12", "07700900634", "EM-2026-1033",
        "aiff", MONO, ("fr", "es"),
        what="both parties summed to one channel; long pauses",
        waited=21,
        script="""
            handler +0.5 hello , conf-getchannel
            caller  +2.6 hello-world
            handler +0.6 privacy-incorrect
            caller  +4.2 conf-invalidpin
            handler @1.0 letters/o
            handler +0.7 one-moment-please
            caller  +6.5 queue-thankyou
            handler +0.5 vm-nobodyavail
            caller  -0.6 vm-no
            handler +0.9 vm-goodbye
            caller  +0.3 vm-goodbye
        """,
    ),
    Call(
        "2026-05-06T12:00:59+01:00", 1081, "H03", "07700900290", "EM-2026-0745",
        "caf-alaw", CALLER_FIRST, ("it", "fr"),
        what="two cycles of ringing tone on the handler's channel before the handler answers",
        script="""
            handler +0.2 ring:2
            handler -0.6 hello , priv-recordintro
            caller  +0.7 hello , vm-theperson digits/2 digits/9
            handler +0.6 conf-onlyone
            caller  -0.5 privacy-thankyou
            handler +0.8 conf-placeintoconf
            caller  +1.7 hello
            handler +0.5 number-not-answering
            caller  +0.8 im-sorry vm-goodbye
            handler +0.3 goodbye
        """,
    ),
    Call(
        "2026-05-10T00:26:30+01:00", 1127, "H07", "07700900123", "EM-2026-0417",
        "raw-mulaw", MONO, ("en", "fr"),
        what="headerless: both parties summed; that it is 8 kHz mu-law, the file does not say",
        outbound=True, waited=17,
        script="""
            caller  +0.6 hello
            handler +0.7 hello , im-sorry
            caller  +1.8 do-not-disturb
            handler +0.5 sorry-youre-having-problems
            caller  -0.8 vm-no , tt-somethingwrong
            handler +2.9 vm-Friends , vm-and vm-Family
            caller  +0.8 vm-no , cannot-complete-as-dialed
            handler -1.0 please-try-again
            caller  +0.9 unidentified-no-callback
            handler +3.6 hello ... hello
            caller  +0.7 vm-goodbye
        """,
    ),
]

# What the damaged files hold: two calls of a few seconds, in no log.
SHORT_CALLS = {
    "first": """
        handler +0.3 hello
        caller  +0.4 hello , something-terribly-wrong
        handler @1.4 is
        handler +0.3 one-moment-please
    """,
    "second": """
        caller  +0.3 hello , im-sorry
        handler -0.2 vm-sorry
        caller  +0.4 vm-goodbye
    """,
}
