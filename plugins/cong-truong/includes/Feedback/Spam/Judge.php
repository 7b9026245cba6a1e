<?php
/**
 * Tells messages from spam.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback\Spam;

defined( 'ABSPATH' ) || exit;

/**
 * Adds points for what spam does, and takes some off for what people write to a school. Nothing is refused for its points: from HELD on somebody of the school looks
 * first, from SPAM on it lies in a list of its own. A complaint about gambling in front of the gate is what a school must read, so words alone weigh only as far as
 * nothing speaks for a complaint. The measure is docs/spam-score.md.
 */
final class Judge {

	/** No single sign but those that say so comes this far. */
	public const HELD = 5;

	/** Two strong signs, or a strong one with several weak ones. */
	public const SPAM = 8;

	/** So much for a message that has everything. */
	private const MOST = 100;

	/** A field that nobody sees was filled in. Autofill can do that, so alone it is held, and never thrown with the spam. */
	private const HONEYPOT = 6;

	/** With an address in it, it was no autofill of a name or a telephone number. */
	private const HONEYPOT_LINK = 1;

	/** From showing to sending, in ms: nobody chooses a role, writes and agrees in less than the first; few in less than the second. */
	private const TOO_QUICK   = 1500;
	private const QUICK       = 3500;
	private const POINTS_FAST = 4;
	private const POINTS_SOON = 2;

	/** A solved proof costs a program next to nothing: it says that a script ran, which simple bots have not. */
	private const PROOF = -1;

	/** Old tabs and lost connections make such proofs too: with another sign only. */
	private const PROOF_WRONG  = 3;
	private const PROOF_REUSED = 2;

	/**
	 * Messages of one address in ten minutes and in a day → points. A computer room is 45 children at once, and the whole school may be behind one address: only more
	 * than that is held, and never more than held.
	 */
	private const FLOOD = array(
		array( 90, 900, 5 ),
		array( 50, 500, 2 ),
		array( 10, 50, 1 ),
	);

	/** The same content from elsewhere → points. Parents send the same petition, and a class the same sentence: alone it never holds. */
	private const SAME = array(
		20 => 4,
		5  => 3,
		2  => 1,
	);

	/** Children of one class all write `em đồng ý`: the same short message says nothing. */
	private const SAME_SHORTEST = 40;

	/** Links to websites that no list knows, up to so many → points. */
	private const LINKS = array(
		1 => 3,
		2 => 4,
		4 => 5,
	);

	/** More of them. */
	private const LINKS_MANY = 8;

	/** Nothing but a link, so many letters aside. */
	private const LINK_ONLY         = 3;
	private const LINK_ONLY_LETTERS = 20;

	/** Links that hide where they lead to, that lead to a chat with a stranger, or end as spam's websites do, which cost a dollar. */
	private const SHORTENER = 1;
	private const MESSENGER = 1;
	private const ENDING    = 4;

	/** `casino chấm com`: nobody else hides a dot. */
	private const HIDDEN_DOT = 4;

	/** Links as markup: made for websites that print what they are sent. A pupil may ask about HTML, without a website in it. */
	private const MARKUP_LINK = 5;
	private const MARKUP      = 1;

	/** Of other scripts: where many families of such a language live, a message in it waits for other signs. */
	private const SCRIPTS = array(
		'Cyrillic'   => 5,
		'Thai'       => 5,
		'Arabic'     => 5,
		'Hebrew'     => 5,
		'Devanagari' => 4,
		'Han'        => 4,
		'Hangul'     => 2,
		'Hiragana'   => 2,
		'Katakana'   => 2,
	);

	/** Letters of another script, in percent of all. */
	private const SCRIPT_SHARE = 30;

	/** An offer of something that spam sells, with a way to get it. */
	private const REACH       = 3;
	private const REACH_WORDS = 3;

	/** Somebody who wants to be called or visited, and says nothing of a school, a child or themselves; more with a price. */
	private const STRANGER       = 2;
	private const STRANGER_CALL  = 4;
	private const STRANGER_PRICE = 2;

	/** Words of somebody who writes to their school: one of them, and be it `lớp`, excuses a link; a seller may call herself `cô`. */
	private const AT_SCHOOL = 2;

	/** `199k`, `1,2 triệu`, `50 %`, `$49`. */
	private const PRICE = '/\d\s?(?:k|tr|triệu|trieu|tỷ|đ|vnđ|vnd|usd|usdt|củ|%)(?![\p{L}\p{N}])|\d(?:tr|củ)\d|[$€]\s?\d|\d\s?(?:dollars|euro)/iu';

	/** Most that signs of a complaint take off links and scripts: so much of it quotes them. */
	private const QUOTED = 3;

	/** Praise, with a link. */
	private const PRAISE = 3;

	/** Words that are hidden letter by letter or with digits; characters that one cannot see or that only look like others. */
	private const HIDDEN_WORDS = 4;
	private const INVISIBLE    = 3;
	private const STYLED       = 3;
	private const LOOKALIKES   = 4;

	/** `l.ừ.a`: letters with marks between dots; `U.B.N.D` and `v.v` have none. */
	private const SPELLED = '/(?<![\p{L}\p{N}])(?:\p{L}[.*_|-]){0,9}[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ][.*_|-](?:\p{L}[.*_|-])\p{L}?(?!\p{L}{2})/iu';

	/** Characters that are invisible or styled by chance. */
	private const BY_CHANCE = 1;

	/** A name with an address or with what is for sale; a contact at a provider that spam uses. */
	private const NAME_LINK  = 4;
	private const NAME_WORDS = 3;
	private const CONTACT    = 2;

	/** No language. */
	private const GIBBERISH       = 5;
	private const GIBBERISH_NAME  = 4;
	private const GIBBERISH_SHARE = 40;

	/** People shout too. */
	private const CAPITALS       = 1;
	private const CAPITALS_LEAST = 40;
	private const CAPITALS_SHARE = 80;

	/** Most that signs of a complaint take off the words. */
	private const CONTEXT = 14;

	/** Most that words of what spam sells, and of how it sells, come to. */
	private const TOPICS = 12;
	private const OFFERS = 6;

	/** Words that are named as reasons. */
	private const NAMED = 5;

	/**
	 * Points by reason.
	 *
	 * @var array<string, int>
	 */
	private $points = array();

	/**
	 * Points that a complaint takes off the links and the script.
	 *
	 * @var int
	 */
	private $quoted = 0;

	/**
	 * Whether somebody speaks of a child or complains, and nobody is to be reached: what it quotes may look as it will.
	 *
	 * @var bool
	 */
	private $is_report = false;

	/**
	 * Judges a message.
	 *
	 * @param array<string, mixed> $signals What is known of it.
	 * @return array{score: int, state: 'new'|'held'|'spam', reasons: list<string>}
	 */
	public static function judge( array $signals ): array {
		$judge = new self();
		$judge->look_at_sending( $signals );
		$judge->look_at_content( $signals );

		return $judge->verdict( $signals );
	}

	/**
	 * A reason in words.
	 *
	 * @param string $reason Such as `links:4`.
	 */
	public static function in_words( string $reason ): string {
		return Reasons::in_words( $reason );
	}

	/**
	 * Adds points for a reason.
	 *
	 * @param string $reason Reason.
	 * @param int    $points Points; nothing happens for 0.
	 */
	private function add( string $reason, int $points ): void {
		if ( 0 !== $points ) {
			$this->points[ $reason ] = $points;
		}
	}

	/**
	 * How it was sent.
	 *
	 * @param array<string, mixed> $signals Signals.
	 */
	private function look_at_sending( array $signals ): void {
		$trap = trim( (string) ( $signals['honeypot'] ?? '' ) );
		if ( '' !== $trap ) {
			$links = new Links( $trap );
			$this->add( 'honeypot', self::HONEYPOT + ( $links->hosts ? self::HONEYPOT_LINK : 0 ) );
		}
		$elapsed = $signals['elapsed'] ?? null;
		if ( is_int( $elapsed ) && $elapsed < self::QUICK ) {
			$this->add( 'quick:' . $elapsed, $elapsed < self::TOO_QUICK ? self::POINTS_FAST : self::POINTS_SOON );
		}
		switch ( $signals['proof'] ?? 'missing' ) {
			case 'wrong':
				$this->add( 'proof:wrong', self::PROOF_WRONG );
				break;
			case 'reused':
				$this->add( 'proof:reused', self::PROOF_REUSED );
				break;
		}
	}

	/**
	 * What it says.
	 *
	 * @param array<string, mixed> $signals Signals.
	 */
	private function look_at_content( array $signals ): void {
		$message = (string) ( $signals['message'] ?? '' );
		$letters = new Letters( $message );
		$links   = new Links( $letters->text );
		$words   = new Words( $links->rest );
		foreach ( $links->unknown() as $host ) {
			$words->look_inside( $host );
		}
		$this->look_at_same( (int) ( $signals['same'] ?? 0 ), strlen( $message ) );
		$this->look_at_links( $links, $letters->text );
		$this->look_at_letters( $letters );
		$this->look_at_name( $signals, $words );
		$this->look_at_words( $words, $links );
		foreach ( $words->among( array_map( 'strval', array_values( (array) ( $signals['words'] ?? array() ) ) ) ) as $word ) {
			$this->points[ 'own:' . $word ] = 0;
		}
	}

	/**
	 * Whether it came before.
	 *
	 * @param int $same   How often.
	 * @param int $length Bytes of the message.
	 */
	private function look_at_same( int $same, int $length ): void {
		foreach ( self::SAME as $least => $points ) {
			if ( $same >= $least && $length >= self::SAME_SHORTEST ) {
				$this->add( 'same:' . $same, $points );
				return;
			}
		}
	}

	/**
	 * Links and markup.
	 *
	 * @param Links  $links Links.
	 * @param string $text  Text.
	 */
	private function look_at_links( Links $links, string $text ): void {
		$unknown = count( $links->unknown() );
		if ( $unknown > 0 ) {
			$points = self::LINKS_MANY;
			foreach ( array_reverse( self::LINKS, true ) as $most => $some ) {
				$points = $unknown <= $most ? $some : $points;
			}
			$this->add( 'links:' . $unknown, $points );
		}
		if ( ( $unknown > 0 || $links->of( 'messengers' ) ) && preg_match_all( '/\p{L}/u', $links->rest ) < self::LINK_ONLY_LETTERS ) {
			$this->add( 'link-only', self::LINK_ONLY );
		}
		foreach ( array_slice( $links->of( 'shorteners' ), 0, 1 ) as $host ) {
			$this->add( 'shortener:' . $host, self::SHORTENER );
		}
		foreach ( array_slice( array_diff( $links->of( 'messengers' ), array( 'zalo.me' ) ), 0, 1 ) as $host ) {
			$this->add( 'messenger:' . $host, self::MESSENGER );
		}
		foreach ( array_slice( $links->endings(), 0, 1 ) as $ending ) {
			$this->add( 'ending:' . $ending, self::ENDING );
		}
		if ( $links->is_hidden ) {
			$this->add( 'hidden-link', self::HIDDEN_DOT );
		}
		if ( preg_match( '~<a\s[^>]{0,200}href|\[(?:url|link|img)[=\]]|<script|<iframe~i', $text ) ) {
			$this->add( 'markup', $links->hosts ? self::MARKUP_LINK : self::MARKUP );
		}
	}

	/**
	 * Letters and scripts.
	 *
	 * @param Letters $letters Letters.
	 */
	private function look_at_letters( Letters $letters ): void {
		if ( $letters->invisible > 0 ) {
			$this->add( 'invisible', $letters->invisible > self::BY_CHANCE ? self::INVISIBLE : 1 );
		}
		if ( $letters->styled > self::BY_CHANCE ) {
			$this->add( 'styled', self::STYLED );
		}
		if ( $letters->lookalikes > 0 ) {
			$this->add( 'lookalikes', self::LOOKALIKES );
		}
		$all = (int) preg_match_all( '/\p{L}/u', $letters->text );
		if ( 0 === $all ) {
			return;
		}
		if ( preg_match( '/[^\x00-\x7f]/', $letters->text ) ) {
			foreach ( self::SCRIPTS as $script => $points ) {
				if ( 100 * (int) preg_match_all( '/\p{' . $script . '}/u', $letters->text ) >= self::SCRIPT_SHARE * $all ) {
					$this->add( 'script:' . $script, $points );
				}
			}
		}
		// Kanji and kana make Japanese.
		if ( isset( $this->points['script:Hiragana'] ) || isset( $this->points['script:Katakana'] ) ) {
			unset( $this->points['script:Han'] );
		}
		if ( $all >= self::CAPITALS_LEAST && 100 * (int) preg_match_all( '/\p{Lu}/u', $letters->text ) >= self::CAPITALS_SHARE * $all ) {
			$this->add( 'capitals', self::CAPITALS );
		}
		if ( 100 * Gibberish::letters( $letters->text ) >= self::GIBBERISH_SHARE * $all ) {
			$this->add( 'gibberish', self::GIBBERISH );
		}
	}

	/**
	 * Name and contact.
	 *
	 * @param array<string, mixed> $signals Signals.
	 * @param Words                $words   Words of the message.
	 */
	private function look_at_name( array $signals, Words $words ): void {
		$letters = new Letters( (string) ( $signals['name'] ?? '' ) );
		$links   = new Links( $letters->text );
		$named   = new Words( $links->rest );
		foreach ( $links->unknown() as $host ) {
			$named->look_inside( $host );
		}
		if ( $links->unknown() ) {
			$this->add( 'name-link', self::NAME_LINK );
		}
		if ( $named->points( 'topic' ) > 1 ) {
			$this->add( 'name-words', self::NAME_WORDS );
			$words->found += $named->found;
		}
		if ( Gibberish::letters( $letters->text ) > 0 ) {
			$this->add( 'name-gibberish', self::GIBBERISH_NAME );
		}
		$email = (string) ( $signals['email'] ?? '' );
		if ( '' !== $email && '' !== Links::ending( $email ) ) {
			$this->add( 'contact:' . Links::ending( $email ), self::CONTACT );
		}
	}

	/**
	 * Words, for and against.
	 *
	 * @param Words $words Words.
	 * @param Links $links Links.
	 */
	private function look_at_words( Words $words, Links $links ): void {
		$topics  = min( self::TOPICS, $words->points( 'topic' ) );
		$offers  = min( self::OFFERS, $words->points( 'offer' ) );
		$context = min( self::CONTEXT, $words->points( 'context' ) );
		// Parents say `liên hệ` and `miễn phí` too: it is an offer if there is something to sell.
		$points = $topics + ( $topics > 0 ? $offers : intdiv( $offers, 2 ) ) - $context;
		if ( $points > 0 ) {
			$this->add_words( $words, $points );
		} else {
			$this->quoted = min( self::QUOTED, intdiv( -$points, 3 ) );
		}
		$unknown         = $links->unknown();
		$this->is_report = ! $unknown && ! $links->has_contact && ( $words->has( 'family' ) || $words->has( 'complaint' ) );
		if ( $points >= self::REACH_WORDS && ( $unknown || $links->has_contact || $links->of( 'messengers' ) || $words->has( 'contact' ) ) ) {
			$this->add( 'reach', self::REACH );
		}
		$this->look_for_stranger( $words, $links );
		if ( $words->points( 'praise' ) > 0 && ( $unknown || isset( $this->points['honeypot'] ) || isset( $this->points['name-link'] ) || isset( $this->points['name-words'] ) ) ) {
			$this->add( 'praise', self::PRAISE );
		}
		if ( $words->points( 'topic' ) === 0 && $this->has_script() && ( $unknown || $links->has_contact ) ) {
			$this->add( 'reach', self::REACH );
		}
		if ( $words->hidden > 0 || 1 === preg_match( self::SPELLED, $links->rest ) ) {
			$this->add( 'hidden-words', self::HIDDEN_WORDS );
		}
	}

	/**
	 * Whether it is written in another script.
	 */
	private function has_script(): bool {
		return array() !== preg_grep( '/^script:/', array_keys( $this->points ) );
	}

	/**
	 * Whether somebody wants to be reached who has nothing to do with a school.
	 *
	 * @param Words $words Words.
	 * @param Links $links Links.
	 */
	private function look_for_stranger( Words $words, Links $links ): void {
		$context   = count( array_keys( array_column( $words->found, 'kind' ), 'context', true ) );
		$has_price = 1 === preg_match( self::PRICE, $links->rest );
		if ( $context < self::AT_SCHOOL && ( $links->has_contact || ( $has_price && $words->has( 'contact' ) ) ) ) {
			$this->add( 'stranger', self::STRANGER_CALL + ( $has_price ? self::STRANGER_PRICE : 0 ) );
		} elseif ( 0 === $context && ! isset( $this->points['link-only'] ) && array_diff( $links->unknown(), $links->of( 'shorteners' ) ) ) {
			$this->add( 'stranger', self::STRANGER );
		} elseif ( $context <= self::AT_SCHOOL && $has_price && $links->unknown() && ! $words->has( 'complaint' ) ) {
			$this->add( 'price', self::STRANGER_PRICE );
		}
	}

	/**
	 * Names the words that weigh most; the points go with the first.
	 *
	 * @param Words $words  Words.
	 * @param int   $points Points of all.
	 */
	private function add_words( Words $words, int $points ): void {
		$found = array_filter(
			$words->found,
			static function ( array $entry ): bool {
				return in_array( $entry['kind'], array( 'topic', 'offer' ), true );
			}
		);
		uasort(
			$found,
			static function ( array $a, array $b ): int {
				return array( $b['kind'], $b['weight'] ) <=> array( $a['kind'], $a['weight'] );
			}
		);
		foreach ( array_slice( array_keys( $found ), 0, self::NAMED ) as $word ) {
			$this->points[ 'word:' . $word ] = $points;
			$points                          = 0;
		}
	}

	/**
	 * The sum, and what follows of it.
	 *
	 * @param array<string, mixed> $signals Signals.
	 * @return array{score: int, state: 'new'|'held'|'spam', reasons: list<string>}
	 */
	private function verdict( array $signals ): array {
		$quotes = array_filter(
			$this->points,
			static function ( string $reason ): bool {
				return 1 === preg_match( '/^(?:links|ending|shortener|script):/', $reason );
			},
			ARRAY_FILTER_USE_KEY
		);
		$score  = array_sum( $this->points ) - min( $this->quoted, array_sum( $quotes ) );
		// It speaks against a simple bot, and says nothing about what is offered; nor does it excuse the hidden field.
		if ( 'valid' === ( $signals['proof'] ?? '' ) && ! preg_grep( '/^(?:honeypot|links|stranger|reach|name)/', array_keys( $this->points ) ) ) {
			$score = max( 0, $score + self::PROOF );
		}
		// A stranger who only gives a number is one to look at, and so is a report.
		if ( $score - ( $this->points['stranger'] ?? 0 ) < self::HELD || ( $this->is_report && ! isset( $this->points['honeypot'] ) ) ) {
			$score = min( $score, self::SPAM - 1 );
		}
		// What the school asks to see waits for it, and is no spam for that.
		if ( preg_grep( '/^own:/', array_keys( $this->points ) ) ) {
			$score = max( $score, self::HELD );
		}
		$score = $this->with_flood( $score, (array) ( $signals['from_address'] ?? array() ) );
		$state = 'new';
		if ( $score >= self::HELD ) {
			$state = $score >= self::SPAM ? 'spam' : 'held';
		}

		return array(
			'score'   => min( self::MOST, $score ),
			'state'   => $state,
			'reasons' => array_map( 'strval', array_keys( $this->points ) ),
		);
	}

	/**
	 * Many messages of one address make none of them spam.
	 *
	 * @param int                  $score Points without that.
	 * @param array<string, mixed> $sent  `ten_minutes`, `day`.
	 */
	private function with_flood( int $score, array $sent ): int {
		$soon = (int) ( $sent['ten_minutes'] ?? 0 );
		$day  = (int) ( $sent['day'] ?? 0 );
		foreach ( self::FLOOD as list( $least_soon, $least_day, $points ) ) {
			if ( $soon >= $least_soon || $day >= $least_day ) {
				$this->add( 'address:' . ( $soon >= $least_soon ? $soon : $day ), $points );

				return $score >= self::SPAM ? $score : min( $score + $points, self::SPAM - 1 );
			}
		}

		return $score;
	}
}
