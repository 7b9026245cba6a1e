<?php
/**
 * A mail server for tests, behind WordPress's own way of sending.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use PHPMailer\PHPMailer\Exception;
use PHPMailer\PHPMailer\PHPMailer;

require_once ABSPATH . WPINC . '/PHPMailer/PHPMailer.php';
require_once ABSPATH . WPINC . '/PHPMailer/SMTP.php';
require_once ABSPATH . WPINC . '/PHPMailer/Exception.php';

final class Mail_Server extends PHPMailer {

	/**
	 * Mails that it took.
	 *
	 * @var list<array{to: string, subject: string, text: string, id: string, from: string, raw: string}>
	 */
	public $taken = array();

	/**
	 * Message-IDs of all that it was asked to take.
	 *
	 * @var string[]
	 */
	public $asked = array();

	/**
	 * What it refuses with; empty while it works.
	 *
	 * @var string
	 */
	public $fault = '';

	/**
	 * Is done while it has a mail in its hands.
	 *
	 * @var callable|null
	 */
	public $meanwhile = null;

	/**
	 * Puts a server in the place of the real one.
	 */
	public static function start(): self {
		$server = new self( true );

		self::$validator = static function ( $email ): bool {
			return (bool) is_email( $email );
		};

		$GLOBALS['phpmailer'] = $server;

		return $server;
	}

	/**
	 * Takes a mail that is ready to go.
	 *
	 * @return bool
	 * @throws Exception While it does not work.
	 */
	public function postSend() {
		$this->asked[] = $this->getLastMessageID();
		if ( $this->meanwhile ) {
			( $this->meanwhile )();
		}
		if ( '' !== $this->fault ) {
			throw new Exception( $this->fault );
		}
		$this->taken[] = array(
			'to'      => implode( ', ', array_column( $this->getToAddresses(), 0 ) ),
			'subject' => $this->Subject,
			'text'    => $this->Body,
			'id'      => $this->getLastMessageID(),
			'from'    => "$this->FromName <$this->From>",
			'raw'     => $this->getSentMIMEMessage(),
		);

		return true;
	}
}
